package io.trackedcache.trials.loaders.app;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The counts that an application keeps itself, by the names of the attributes of the beans. */
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

    /** Adds counts in the format of {@link #toString}. */
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
