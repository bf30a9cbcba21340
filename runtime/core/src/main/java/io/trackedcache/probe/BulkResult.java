package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many of the keys of a bulk lookup were found, and of the others, how many were too old. */
record BulkResult(long hits, long misses, long expired, boolean isUninitialized) {

    /** Null where keys or result cannot be counted. */
    static @Nullable BulkResult of(@Nullable Object value, BulkKeys keys) {
        Set<@Nullable Object> requested = keys.distinct();
        if (requested == null) {
            return null;
        }
        long hits = hits(value, requested);
        return hits < 0 ? null : new BulkResult(hits, requested.size() - hits, 0, false);
    }

    private static long hits(@Nullable Object value, Set<@Nullable Object> requested) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Map<?, ?> found) {
            return hits(found, requested);
        }
        return value instanceof Collection<?> found ? Math.min(found(found), requested.size()) : -1;
    }

    /** Goes over what is there rather than ask for each key: to ask may change a map that keeps the order of use. */
    private static long hits(Map<?, ?> found, Set<@Nullable Object> requested) {
        long hits = 0;
        for (Map.Entry<?, ?> entry : found.entrySet()) {
            hits += entry.getValue() != null && requested.contains(entry.getKey()) ? 1 : 0;
        }
        return hits;
    }

    private static long found(Collection<?> values) {
        long found = 0;
        for (Object value : values) {
            found += value != null ? 1 : 0;
        }
        return found;
    }

    /** With what signals, or a classifier, say of the misses. */
    BulkResult ended(Outcome outcome, int expiredSignals) {
        boolean areAllExpired = outcome == Outcome.EXPIRED && expiredSignals == 0;
        long tooOld = areAllExpired ? misses : Math.min(expiredSignals, misses);
        boolean isNotReady = outcome == Outcome.UNINITIALIZED;
        return new BulkResult(hits, misses, isNotReady ? 0 : tooOld, isNotReady);
    }

    void recordIn(CacheStatisticsTracker tracker) {
        tracker.recordHits(hits);
        tracker.recordMisses(MissReason.EXPIRED, expired);
        tracker.recordMisses(isUninitialized ? MissReason.UNINITIALIZED : MissReason.NOT_FOUND, misses - expired);
    }

    static String whyUnclassifiable(@Nullable Object value, BulkKeys keys) {
        if (keys.distinct() == null) {
            return "bulk = true, but it was asked for a " + keys.type()
                    + "; let its first parameter be a Collection or an array of the keys";
        }
        return "bulk = true, but it returned a "
                + (value == null ? "null" : value.getClass().getName()) + "; return a Map or another Collection";
    }
}
