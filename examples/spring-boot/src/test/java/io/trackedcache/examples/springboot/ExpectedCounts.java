package io.trackedcache.examples.springboot;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The counts that the clients expect, by the attribute names of the MBean. */
final class ExpectedCounts {
    private final Map<String, Object> counts = new ConcurrentHashMap<>();

    /** Creates counts of 0 for these attributes. */
    ExpectedCounts(String... attributes) {
        for (String attribute : attributes) {
            counts.put(attribute, 0L);
        }
    }

    void count(String... attributes) {
        for (String attribute : attributes) {
            counts.merge(attribute, 1L, (before, one) -> (long) before + (long) one);
        }
    }

    Map<String, Object> counts() {
        return new TreeMap<>(counts);
    }
}
