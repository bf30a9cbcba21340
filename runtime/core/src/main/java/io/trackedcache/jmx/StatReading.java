package io.trackedcache.jmx;

import io.trackedcache.stats.StatCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of counters as it is at one moment: whoever asks for several of its keys gets them out of one snapshot. */
record StatReading(StatCounters set, Map<String, @Nullable Object> snapshot) {
    static StatReading of(StatCounters set) {
        return new StatReading(set, set.snapshot());
    }

    List<StatRow> rows() {
        List<StatRow> rows = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : snapshot.entrySet()) {
            rows.add(new StatRow(entry.getKey(), entry.getValue()));
        }
        return rows;
    }

    /** The value of one key. */
    StatRow row(String key) {
        return new StatRow(key, snapshot.get(key));
    }

    /** A key, and what is under it. */
    record StatRow(String key, @Nullable Object value) {
        /** Whole numbers, which is what counters are; -1 for all else. */
        long count() {
            return value instanceof Long count ? count : -1;
        }

        String text() {
            return value == null ? "" : value.toString();
        }
    }
}
