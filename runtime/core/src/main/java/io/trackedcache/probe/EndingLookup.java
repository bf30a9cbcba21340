package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A lookup that has left its method: it is counted now, or when its future completes. */
final class EndingLookup
        implements BiConsumer<@Nullable Object, @Nullable Throwable>, PendingFutures.Call<EndingLookup> {
    static {
        Handlers.catching(Throwable.class);
    }

    private final LookupProbe probe;
    private final CacheStatisticsTracker tracker;
    private final long start;
    private final @Nullable LookupHandle handle;
    private final @Nullable Outcome lastSignal;
    private final int expiredSignals;
    private final boolean ranLoad;
    private final long loadsBefore;
    private final @Nullable BulkKeys requested;

    private @Nullable CompletionStage<?> future;
    private @Nullable Followers followers;
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
    void endWith(CompletionStage<?> stage) throws ReflectiveOperationException {
        if (stage.getClass() == CompletableFuture.class && hasValue((CompletableFuture<?>) stage)) {
            end(((CompletableFuture<?>) stage).getNow(null), null);
            return;
        }
        if (isPlain() && probe.pending().take(this, stage)) {
            return;
        }
        try {
            var unused = stage.whenComplete(this);
            waitUnlessEnded(stage);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            if (isFirstEnd()) {
                end(stage, null);
            }
        }
    }

    /** Not asked of other classes, which may do what they like. */
    private static boolean hasValue(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    /** Whether nothing is known of it but its future, and perhaps when it began: its time is not worth the memory. */
    private boolean isPlain() {
        return handle == null && lastSignal == null && requested == null && !ranLoad;
    }

    private void waitUnlessEnded(CompletionStage<?> stage) {
        boolean waits = waits(stage);
        if (waits) {
            probe.pending().add(this, stage);
        }
    }

    private synchronized boolean waits(CompletionStage<?> stage) {
        if (!hasEnded) {
            future = stage;
            joinsALoad = probe.cache().isLoading(stage);
            isPending = true;
            pendingSince = tracker.gauges().beginPending();
        }
        return !hasEnded;
    }

    /** It is shown as in flight from now on. */
    synchronized void waitUnlessEnded() {
        if (!hasEnded) {
            isPending = true;
            pendingSince = tracker.gauges().beginPending();
        }
    }

    /** Whether it ends with the same future, and the other one can end with it. */
    @Override
    @SuppressWarnings("ReferenceEquality") // Two futures are not the same because they say so.
    public synchronized boolean takes(EndingLookup other, CompletionStage<?> otherFuture) {
        if (hasEnded || future != otherFuture || tracker != other.tracker) {
            return false;
        }
        Followers known = followers;
        if (known == null) {
            known = new Followers(tracker);
            followers = known;
        }
        known.add(probe.cache().isLoading(otherFuture));
        return true;
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
        if (isFirst && followers != null) {
            followers.endPending();
        }
        return isFirst;
    }

    /** It is not counted. */
    void forget() {
        var unused = isFirstEnd();
    }

    /** Whether somebody else has said, or may say, how it ends. */
    boolean isTold() {
        return handle != null || lastSignal != null;
    }

    CacheStatisticsTracker tracker() {
        return tracker;
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
        endAlone(value, failure);
        Followers together = followers;
        Outcome outcome = together == null ? null : probe.verdict().outcome(value, failure, null);
        if (together != null && outcome != null) {
            outcome.recordIn(tracker, together.count());
            together.recordWaits();
        }
    }

    private void endAlone(@Nullable Object value, @Nullable Throwable failure) {
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
