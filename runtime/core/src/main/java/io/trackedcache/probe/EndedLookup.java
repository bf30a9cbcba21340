package io.trackedcache.probe;

import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.BulkResult;
import io.trackedcache.probe.outcome.KotlinResult;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.probe.outcome.OutcomeRules;
import io.trackedcache.probe.outcome.ResultRules;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** A lookup that has left its method, with all that was known of it then. Counts it, once its result is there. */
final class EndedLookup {
    private final ProbedCache cache;
    private final OutcomeRules rules;
    private final Unclassifiable unclassifiable;
    private final CacheStatisticsTracker tracker;
    private final long start;
    private final @Nullable LookupHandle handle;
    private final @Nullable Outcome lastSignal;
    private final int expiredSignals;
    private final boolean ranLoad;
    private final long loadsBefore;
    private final @Nullable BulkKeys requested;

    EndedLookup(
            ProbedCache cache,
            OutcomeRules rules,
            Unclassifiable unclassifiable,
            CacheStatisticsTracker tracker,
            RunningLookup lookup) {
        this.cache = cache;
        this.rules = rules;
        this.unclassifiable = unclassifiable;
        this.tracker = tracker;
        this.start = lookup.start();
        this.handle = lookup.handleOrNull();
        this.lastSignal = lookup.signal();
        this.expiredSignals = lookup.expiredSignals();
        this.ranLoad = lookup.ranLoad();
        this.loadsBefore = lookup.loadsBefore();
        this.requested = lookup.requested();
    }

    ProbedCache cache() {
        return cache;
    }

    CacheStatisticsTracker tracker() {
        return tracker;
    }

    /** Whether a signal has decided, or may still decide, how it ends. */
    boolean isSignalled() {
        return handle != null || lastSignal != null;
    }

    /** Whether nothing is known but its cache, and perhaps its start, which is not worth the memory. */
    boolean isReplaceable() {
        return !isSignalled() && requested == null && !ranLoad;
    }

    /** Records the lookup. */
    void record(@Nullable Object result, @Nullable Throwable thrown) throws ReflectiveOperationException {
        record(result, thrown, false);
    }

    /**
     * Records the lookup.
     *
     * @param joinsALoad whether its future is the one of a load, which it waited for unless it ran the load itself
     */
    void record(@Nullable Object result, @Nullable Throwable thrown, boolean joinsALoad)
            throws ReflectiveOperationException {
        if (result != null && OutcomeRules.isKotlinResult(result)) {
            recordValue(KotlinResult.value(result), KotlinResult.failure(result), joinsALoad);
        } else {
            recordValue(result, thrown, joinsALoad);
        }
    }

    /** Returns how another lookup ends that has the same result and no signals. */
    @Nullable
    Outcome outcomeWithoutSignal(@Nullable Object result, @Nullable Throwable thrown)
            throws ReflectiveOperationException {
        return result != null && OutcomeRules.isKotlinResult(result)
                ? rules.outcome(KotlinResult.value(result), KotlinResult.failure(result), null)
                : rules.outcome(result, thrown, null);
    }

    private void recordValue(@Nullable Object value, @Nullable Throwable failure, boolean joinsALoad) {
        long nanos = start == 0 ? 0 : System.nanoTime() - start;
        Outcome signal = handle == null ? lastSignal : handle.end();
        Outcome outcome = rules.outcome(value, failure, signal);
        if (outcome == null) {
            unclassifiable.report(ResultRules.whyUnclassifiable(value));
            return;
        }
        // An error is one error, whatever number of keys was requested.
        if (requested == null || outcome == Outcome.ERROR) {
            outcome.recordIn(tracker);
        } else {
            recordBulk(outcome, value, requested);
        }
        if (start != 0) {
            tracker.recordLatencyNanos(nanos);
        }
        if (!ranLoad && (joinsALoad || waitedForALoad(failure == null ? value : failure))) {
            tracker.recordCoalescedWait();
        }
    }

    private boolean waitedForALoad(@Nullable Object result) {
        if (cache.wasLoadedSince(loadsBefore, result)) {
            return true;
        }
        return result instanceof Throwable failure && cache.wasLoadedSince(loadsBefore, OutcomeRules.causeOf(failure));
    }

    private void recordBulk(Outcome outcome, @Nullable Object value, BulkKeys keys) {
        BulkResult result = BulkResult.of(value, keys);
        if (result == null) {
            unclassifiable.report(BulkResult.whyUnclassifiable(value, keys));
        } else {
            int expired = handle == null ? expiredSignals : handle.expiredSignals();
            result.ended(outcome, expired).recordIn(tracker);
        }
    }
}
