package io.trackedcache.probe.outcome;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import org.jspecify.annotations.Nullable;

/** How many keys of a bulk lookup were found, how many were not, and how many of these were too old. */
public record BulkResult(long hits, long misses, long expired, boolean isUninitialized) {

    /**
     * Returns null where keys or result cannot be counted.
     *
     * @param rules how the value of each key is read
     * @param events the loads and signals within the lookup
     * @param outcome the reason of the misses, as signals or a classifier give it
     */
    public static @Nullable BulkResult of(
            @Nullable Object value, BulkKeys keys, ResultRules rules, BulkEvents events, Outcome outcome) {
        BulkValues values = BulkValues.of(value, keys, rules, events);
        return values == null ? null : of(values, events, outcome);
    }

    private static BulkResult of(BulkValues values, BulkEvents events, Outcome outcome) {
        long hits = values.hits(events);
        long misses = values.requested() - hits;
        boolean areAllExpired = outcome == Outcome.EXPIRED && events.expiredSignals() == 0;
        long tooOld = areAllExpired ? misses : Math.min(events.expiredSignals(), misses);
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
    public static String whyUnclassifiable(
            @Nullable Object value, BulkKeys keys, ResultRules rules, BulkEvents events) {
        return BulkValues.whyNone(value, keys, rules, events);
    }
}
