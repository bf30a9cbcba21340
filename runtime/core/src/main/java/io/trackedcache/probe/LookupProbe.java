package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lookups of one method: the probe and, as it keeps nothing between entry and exit, every lookup in flight
 * that is not timed.
 *
 * <p>A record, because the JIT compiler trusts the fields of records: woven code holds the probe as a constant, and so
 * the tracker behind it is a constant too.
 */
record LookupProbe(CacheStatisticsTracker tracker)
        implements Supplier<BiConsumer<@Nullable Object, @Nullable Throwable>>,
                BiConsumer<@Nullable Object, @Nullable Throwable> {

    /** On every lookup, before the body runs; allocates for those alone that are picked to be timed. */
    @Override
    public BiConsumer<@Nullable Object, @Nullable Throwable> get() {
        try {
            return tracker.isTimed() ? new TimedLookup(this, System.nanoTime()) : this;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return this;
        }
    }

    /** On every lookup, after the body ran; does not allocate. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            record(value, failure);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** On the lookups that are timed. */
    void acceptTimed(@Nullable Object value, @Nullable Throwable failure, long nanos) {
        try {
            record(value, failure);
            tracker.recordLatencyNanos(nanos);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private void record(@Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            tracker.recordLookupError();
        } else if (DefaultReading.isMiss(value)) {
            tracker.recordMiss();
        } else {
            tracker.recordHit();
        }
    }
}
