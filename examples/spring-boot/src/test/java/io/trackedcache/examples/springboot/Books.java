package io.trackedcache.examples.springboot;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients know of the lookups that they have caused, by the names of the attributes of a bean. */
final class Books {
    private final Map<String, Object> counts = new ConcurrentHashMap<>();

    /** Books of these attributes. */
    Books(String... attributes) {
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
