package io.trackedcache.jmx;

import io.trackedcache.stats.StatCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A snapshot of a set of counters, from which all attributes of one request are read. */
record StatSnapshot(StatCounters set, Map<String, @Nullable Object> snapshot) {
    static StatSnapshot of(StatCounters set) {
        return new StatSnapshot(set, set.snapshot());
    }

    List<StatRow> rows() {
        List<StatRow> rows = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : snapshot.entrySet()) {
            rows.add(new StatRow(entry.getKey(), entry.getValue()));
        }
        return rows;
    }

    /** Returns the row of one key. */
    StatRow row(String key) {
        return new StatRow(key, snapshot.get(key));
    }

    /** A key and its value. */
    record StatRow(String key, @Nullable Object value) {
        /** Returns the value of a counter, or of a value that is a whole number; otherwise -1. */
        long count() {
            return value instanceof Long count ? count : -1;
        }

        String text() {
            return value == null ? "" : value.toString();
        }
    }
}
