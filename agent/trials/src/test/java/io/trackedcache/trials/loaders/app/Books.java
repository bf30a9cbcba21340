package io.trackedcache.trials.loaders.app;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What an application knows itself of its lookups, by the names that the attributes of the beans have. */
public final class Books {
    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

    void count(String... attributes) {
        for (String attribute : attributes) {
            counts.merge(attribute, 1L, Long::sum);
        }
    }

    void addAll(Map<String, Long> others) {
        others.forEach((attribute, count) -> counts.merge(attribute, count, Long::sum));
    }

    /** Adds what {@link #toString} has made somewhere else. */
    void addAll(String text) {
        for (String entry : text.substring(1, text.length() - 1).split(", ", -1)) {
            int equals = entry.indexOf('=');
            counts.merge(entry.substring(0, equals), Long.valueOf(entry.substring(equals + 1)), Long::sum);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
