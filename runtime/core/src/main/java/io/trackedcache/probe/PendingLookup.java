package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Parting;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A lookup that has left its method before its result was there. It counts when its future completes or its
 * subscription ends, together with the lookups that returned the same future later.
 */
final class PendingLookup extends EndsOnce
        implements BiConsumer<@Nullable Object, @Nullable Throwable>, PendingFutures.Call<PendingLookup> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final EndedLookup lookup;
    private @Nullable CompletionStage<?> future;
    private @Nullable Followers followers;
    private boolean isInFlight;
    private long inFlightSince;

    PendingLookup(EndedLookup lookup) {
        this.lookup = lookup;
    }

    /** Records a lookup when its future completes, which may be now. */
    static void await(EndedLookup lookup, CompletionStage<?> stage, PendingFutures<PendingLookup> pending)
            throws ReflectiveOperationException {
        if (stage.getClass() == CompletableFuture.class && hasValue((CompletableFuture<?>) stage)) {
            var unused = lookup.record(((CompletableFuture<?>) stage).getNow(null), null, stage);
        } else {
            new PendingLookup(lookup).await(stage, pending);
        }
    }

    /** Not asked of subclasses, which may override these methods. */
    private static boolean hasValue(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }

    private void await(CompletionStage<?> stage, PendingFutures<PendingLookup> pending)
            throws ReflectiveOperationException {
        if (lookup.isReplaceable() && pending.take(this, stage)) {
            return;
        }
        lookup.pendAs(this);
        try {
            var unused = stage.whenComplete(this);
            if (beginInFlight(stage)) {
                pending.add(this, stage);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            if (tryEnd()) {
                record(stage, null);
            }
        }
    }

    private synchronized boolean beginInFlight(CompletionStage<?> stage) {
        if (!hasEnded()) {
            future = stage;
            beginInFlight();
        }
        return !hasEnded();
    }

    /** Shows the lookup as in flight from now on, unless it has ended. */
    synchronized void beginInFlight() {
        if (!hasEnded()) {
            isInFlight = true;
            inFlightSince = lookup.tracker().gauges().beginPending();
        }
    }

    /** Adds a later lookup that returned the same future. Returns whether it could. */
    @Override
    @SuppressWarnings("ReferenceEquality") // Equal futures may still be two.
    public synchronized boolean takes(PendingLookup other, CompletionStage<?> otherFuture) {
        CacheStatisticsTracker tracker = lookup.tracker();
        if (hasEnded() || future != otherFuture || tracker != other.lookup.tracker() || !other.lookup.joins(lookup)) {
            return false;
        }
        Followers known = followers;
        if (known == null) {
            known = new Followers(tracker);
            followers = known;
        }
        known.add(other.lookup.start());
        return true;
    }

    /** Records the lookup, as its future has completed or its subscription has ended. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        try {
            if (tryEnd()) {
                record(value, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    /** Ends the lookup without counting it. */
    void forget() {
        if (tryEnd()) {
            endInFlight();
            lookup.forget();
        }
    }

    private void record(@Nullable Object value, @Nullable Throwable failure) throws ReflectiveOperationException {
        endInFlight();
        Parting parting = lookup.record(value, failure, future);
        Followers together = followers;
        Outcome outcome = together == null ? null : lookup.outcomeOfJoined(value, failure, parting);
        if (together != null && outcome != null) {
            together.record(outcome, System.nanoTime(), parting.ofJoined().hasWaited());
        }
    }

    private void endInFlight() {
        if (isInFlight) {
            lookup.tracker().gauges().endPending(inFlightSince);
        }
        if (followers != null) {
            followers.endPending();
        }
    }
}
