package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PendingLookupTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LookupProbe probe = LookupProbe.rehearsing(tracker);
    private final CompletableFuture<Object> future = new CompletableFuture<>();

    private String counts() {
        return Counts.of(tracker);
    }

    private long inFlight() {
        return tracker.gauges().lookupsInFlight();
    }

    /** A future that completes twice. */
    private static final class Twice extends CompletableFuture<Object> {
        @Override
        public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
            action.accept("found", null);
            action.accept(null, new IllegalStateException());
            return this;
        }
    }

    /** A future that accepts no callback. */
    private static final class Refusing extends CompletableFuture<Object> {
        @Override
        public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void completedFutureCountsAtOnce() {
        TestProbes.call(probe, CompletableFuture.completedFuture("found"));
        TestProbes.call(probe, CompletableFuture.completedFuture(null));
        TestProbes.call(probe, CompletableFuture.failedFuture(new IllegalStateException()));

        assertThat(counts()).isEqualTo("hits=1 misses=1 total=2 errors=1");
        assertThat(inFlight()).isZero();
    }

    @Test
    void futureCountsWhenItCompletes() {
        TestProbes.call(probe, future);
        assertThat(counts()).isEmpty();
        assertThat(inFlight()).isOne();

        future.complete("found");

        assertThat(counts()).isEqualTo("hits=1 total=1");
        assertThat(inFlight()).isZero();
    }

    @Test
    void futureThatFailsIsAnError() {
        TestProbes.call(probe, future);

        future.completeExceptionally(new NoSuchElementException());

        assertThat(counts()).isEqualTo("errors=1");
    }

    @Test
    void lookupsOfTheSameFutureEndTogether() {
        for (int i = 0; i < 1000; i++) {
            TestProbes.call(probe, future);
        }
        assertThat(inFlight()).isEqualTo(1000);
        assertThat(future.getNumberOfDependents()).isOne();

        future.complete(null);

        assertThat(counts()).isEqualTo("misses=1000 total=1000");
        assertThat(inFlight()).isZero();
    }

    @Test
    void lookupsOfOtherFuturesEndByThemselves() {
        CompletableFuture<Object> other = new CompletableFuture<>();
        TestProbes.call(probe, future);
        TestProbes.call(probe, other);

        future.complete("found");
        assertThat(counts()).isEqualTo("hits=1 total=1");
        assertThat(inFlight()).isOne();

        other.complete(null);
        assertThat(counts()).isEqualTo("hits=1 misses=1 total=2");
    }

    @Test
    void signalledLookupDoesNotJoinOthers() {
        TestProbes.call(probe, future);
        RunningLookup signalled = new RunningLookup();
        signalled.signal(Outcome.EXPIRED);
        probe.accept(future, signalled);

        assertThat(future.getNumberOfDependents()).isEqualTo(2);
        future.complete("found");

        assertThat(counts()).isEqualTo("hits=1 misses=1 expired=1 total=2");
    }

    @Test
    void othersThatJoinASignalledLookupIgnoreItsSignal() {
        RunningLookup signalled = new RunningLookup();
        signalled.signal(Outcome.EXPIRED);
        probe.accept(future, signalled);
        TestProbes.call(probe, future);
        assertThat(future.getNumberOfDependents()).isOne();

        future.complete("found");

        assertThat(counts()).isEqualTo("hits=1 misses=1 expired=1 total=2");
    }

    @Test
    void lookupOfAnotherTrackerDoesNotJoin() {
        CacheStatisticsTracker other = new CacheStatisticsTracker();
        TestProbes.call(probe, future);
        RunningLookup ofOther = new RunningLookup();
        ofOther.countsFor(other);
        probe.accept(future, ofOther);
        TestProbes.call(LookupProbe.rehearsing(other), future);

        future.complete("found");

        assertThat(counts()).isEqualTo("hits=1 total=1");
        assertThat(Counts.of(other)).isEqualTo("hits=2 total=2");
    }

    @Test
    void futureThatCompletesTwiceCountsOnce() {
        TestProbes.call(probe, new Twice());

        assertThat(counts()).isEqualTo("hits=1 total=1");
        assertThat(inFlight()).isZero();
    }

    @Test
    void futureThatAcceptsNoCallbackIsNotCounted() {
        TestProbes.call(probe, new Refusing());

        assertThat(counts()).isEmpty();
        assertThat(inFlight()).isZero();
    }

    @Test
    void futureThatAcceptsNoCallbackCountsByItsSignal() {
        RunningLookup signalled = new RunningLookup();
        signalled.signal(Outcome.HIT);

        probe.accept(new Refusing(), signalled);

        assertThat(counts()).isEqualTo("hits=1 total=1");
    }

    @Test
    void forgottenLookupIsNeitherInFlightNorCounted() {
        PendingLookup pending = new PendingLookup(probe.ended(null));
        pending.beginInFlight();
        assertThat(inFlight()).isOne();

        pending.forget();
        pending.accept("found", null);
        pending.forget();

        assertThat(inFlight()).isZero();
        assertThat(counts()).isEmpty();
    }

    @Test
    void endedLookupIsNotShownAsInFlight() {
        PendingLookup pending = new PendingLookup(probe.ended(null));
        pending.accept("found", null);

        pending.beginInFlight();

        assertThat(inFlight()).isZero();
        assertThat(counts()).isEqualTo("hits=1 total=1");
    }

    @Test
    void endedLookupTakesNoOthers() {
        PendingLookup pending = new PendingLookup(probe.ended(null));
        assertThat(pending.takes(new PendingLookup(probe.ended(null)), future)).isFalse();

        pending.accept("found", null);

        assertThat(pending.hasEnded()).isTrue();
        assertThat(pending.takes(new PendingLookup(probe.ended(null)), future)).isFalse();
    }
}
