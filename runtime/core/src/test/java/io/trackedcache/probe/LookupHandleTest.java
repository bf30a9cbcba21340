package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupHandleTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LookupHandle handle = new LookupHandle(0, tracker, null, 0, 0);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {".*_FOUND", "AS_RESULT"})
    void takesOutcomesByName(Outcome outcome) {
        handle.accept(outcome.name());

        assertThat(handle.signal()).isEqualTo(outcome);
        assertThat(handle.end()).isEqualTo(outcome);
        assertThat(Counts.of(tracker)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {".*_FOUND", "AS_RESULT"})
    void ignoresSignalsOfPredicatesByName(Outcome outcome) {
        handle.accept(outcome.name());

        assertThat(handle.end()).isNull();
    }

    @Test
    void replacesOnlyTheSignalThatIsKnown() {
        handle.accept("HIT");
        handle.replace(Outcome.EXPIRED, Outcome.MISS);
        assertThat(handle.signal()).isEqualTo(Outcome.HIT);

        handle.replace(Outcome.HIT, null);
        assertThat(handle.signal()).isNull();

        handle.end();
        handle.replace(null, Outcome.MISS);
        assertThat(handle.signal()).isNull();
    }

    @Test
    void goesOnWithWhatWasSignalledBefore() {
        LookupHandle later = new LookupHandle(0, tracker, Outcome.EXPIRED, 1, 2);
        assertThat(later.signal()).isEqualTo(Outcome.EXPIRED);

        later.accept("EXPIRED");
        later.accept("MISS");
        later.accept("HIT");

        assertThat(later.missSignals()).isEqualTo(2);
        assertThat(later.expiredSignals()).isEqualTo(3);
        assertThat(later.end()).isEqualTo(Outcome.HIT);
    }

    @Test
    void otherSignalsCountAtOnceAndDecideNothing() {
        handle.accept("WAIT_TIMEOUT");
        handle.accept("SIZE_REJECTION");
        handle.accept("SIZE_REJECTION");

        assertThat(Counts.of(tracker)).isEqualTo("timeouts=1 rejections=2");
        assertThat(handle.end()).isNull();
    }

    @Test
    void signalOfANewerVersionIsIgnored() {
        handle.accept("OF_A_NEWER_VERSION");

        assertThat(handle.end()).isNull();
        assertThat(Counts.of(tracker)).isEmpty();
    }

    @Test
    void signalAfterTheEndIsLateAndChangesNothing() {
        handle.accept("MISS");
        assertThat(handle.end()).isEqualTo(Outcome.MISS);

        handle.accept("EXPIRED");
        handle.accept("WAIT_TIMEOUT");
        handle.accept("OF_A_NEWER_VERSION");

        assertThat(handle.signal(Outcome.HIT)).isFalse();
        assertThat(handle.signal()).isEqualTo(Outcome.MISS);
        assertThat(handle.expiredSignals()).isZero();
        assertThat(Counts.of(tracker)).isEqualTo("late=3");
    }

    @Test
    void handleWithoutATrackerCountsForItsCache() {
        ProbedCache cache = TestProbes.cache("LookupHandleTest");

        new LookupHandle(cache.number(), null, null, 0, 0).accept("WAIT_TIMEOUT");

        assertThat(TestProbes.counts("LookupHandleTest")).isEqualTo("timeouts=1");
    }

    @Test
    void errorOfTheCacheStaysInside() {
        long before = Tracking.global().overhead().probeErrors();

        new LookupHandle(Integer.MAX_VALUE, null, null, 0, 0).accept("WAIT_TIMEOUT");

        assertThat(Tracking.global().overhead().probeErrors()).isEqualTo(before + 1);
    }
}
