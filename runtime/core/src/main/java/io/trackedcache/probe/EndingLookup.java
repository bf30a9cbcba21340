package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A lookup that has left its method: it is counted now, or when its future completes. */
final class EndingLookup implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    private final LookupProbe probe;
    private final CacheStatisticsTracker tracker;
    private final long start;
    private final @Nullable LookupHandle handle;
    private final @Nullable Outcome lastSignal;
    private final int expiredSignals;
    private final boolean ranLoad;
    private final long loadsBefore;
    private final @Nullable BulkKeys requested;

    private boolean joinsALoad;
    private boolean isPending;
    private long pendingSince;
    private boolean hasEnded;

    EndingLookup(LookupProbe probe, @Nullable RunningLookup lookup) {
        this.probe = probe;
        this.tracker = tracker(probe, lookup);
        this.start = lookup == null ? 0 : lookup.start();
        this.handle = lookup == null ? null : lookup.handleOrNull();
        this.lastSignal = lookup == null ? null : lookup.signal();
        this.expiredSignals = lookup == null ? 0 : lookup.expiredSignals();
        this.ranLoad = lookup != null && lookup.ranLoad();
        this.loadsBefore = lookup == null ? 0 : lookup.loadsBefore();
        this.requested = lookup == null ? null : lookup.requested();
    }

    private static CacheStatisticsTracker tracker(LookupProbe probe, @Nullable RunningLookup lookup) {
        CacheStatisticsTracker own = lookup == null ? null : lookup.tracker();
        return own == null ? probe.tracker() : own;
    }

    /** Ends when the future completes, which may be now. */
    void endWith(CompletionStage<?> stage) {
        try {
            var unused = stage.whenComplete(this);
        } catch (Throwable e) {
            probe.unclassifiable()
                    .report("its future, a " + stage.getClass().getName() + ", does not tell when it completes (" + e
                            + "); signal by CacheLookup how it ends");
            return;
        }
        waitUnlessEnded(stage);
    }

    private synchronized void waitUnlessEnded(CompletionStage<?> stage) {
        if (!hasEnded) {
            joinsALoad = probe.cache().isLoading(stage);
            isPending = true;
            pendingSince = tracker.gauges().beginPending();
        }
    }

    /** The future has completed. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            if (isFirstEnd()) {
                end(value, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** There are futures that complete twice. */
    private synchronized boolean isFirstEnd() {
        boolean isFirst = !hasEnded;
        hasEnded = true;
        if (isPending) {
            isPending = false;
            tracker.gauges().endPending(pendingSince);
        }
        return isFirst;
    }

    void end(@Nullable Object result, @Nullable Throwable thrown) throws ReflectiveOperationException {
        if (result == null || KnownClass.of(result).kind != KnownClass.Kind.RESULT) {
            endPlain(result, thrown);
            return;
        }
        Object unboxed = KotlinResult.unboxed(result);
        Throwable failure = KotlinResult.failure(unboxed);
        endPlain(failure == null ? unboxed : null, failure);
    }

    private void endPlain(@Nullable Object value, @Nullable Throwable failure) {
        long nanos = start == 0 ? 0 : System.nanoTime() - start;
        Outcome signal = handle == null ? lastSignal : handle.end();
        Outcome outcome = probe.verdict().outcome(value, failure, signal);
        if (outcome == null) {
            probe.unclassifiable().report(Reading.whyUnclassifiable(value));
            return;
        }
        // An error is one, whatever was asked for.
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
        if (probe.cache().wasLoadedSince(loadsBefore, result)) {
            return true;
        }
        return result instanceof Throwable failure
                && probe.cache().wasLoadedSince(loadsBefore, Failures.cause(failure));
    }

    private void recordBulk(Outcome outcome, @Nullable Object value, BulkKeys keys) {
        BulkResult result = BulkResult.of(value, keys);
        if (result == null) {
            probe.unclassifiable().report(BulkResult.whyUnclassifiable(value, keys));
        } else {
            int expired = handle == null ? expiredSignals : handle.expiredSignals();
            result.ended(outcome, expired).recordIn(tracker);
        }
    }
}
