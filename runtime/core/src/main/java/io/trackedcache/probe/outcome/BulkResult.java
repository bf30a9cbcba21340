package io.trackedcache.probe.outcome;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many keys of a bulk lookup were found, how many were not, and how many of these were too old. */
public record BulkResult(long hits, long misses, long expired, boolean isUninitialized) {

    /** Returns null where keys or result cannot be counted. */
    public static @Nullable BulkResult of(@Nullable Object value, BulkKeys keys) {
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

    /** Iterates instead of asking for each key: a get may change a map that keeps the order of access. */
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

    /** Returns the same result with the reason of the misses, as signals or a classifier give it. */
    public BulkResult ended(Outcome outcome, int expiredSignals) {
        boolean areAllExpired = outcome == Outcome.EXPIRED && expiredSignals == 0;
        long tooOld = areAllExpired ? misses : Math.min(expiredSignals, misses);
        boolean isNotReady = outcome == Outcome.UNINITIALIZED;
        return new BulkResult(hits, misses, isNotReady ? 0 : tooOld, isNotReady);
    }

    /** Records one hit or miss for each key. */
    public void recordIn(CacheStatisticsTracker tracker) {
        tracker.recordHits(hits);
        tracker.recordMisses(MissReason.EXPIRED, expired);
        tracker.recordMisses(isUninitialized ? MissReason.UNINITIALIZED : MissReason.NOT_FOUND, misses - expired);
    }

    /** Returns why the keys cannot be counted, a semicolon, and a remedy. */
    public static String whyUnclassifiable(@Nullable Object value, BulkKeys keys) {
        if (keys.distinct() == null) {
            return "bulk = true, but its keys were passed as " + keys.type()
                    + "; pass them as a Collection or an array";
        }
        return "bulk = true, but it returned a "
                + (value == null ? "null" : value.getClass().getName()) + "; return a Map or another Collection";
    }
}
