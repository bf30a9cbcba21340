package io.trackedcache.probe.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trackedcache.probe.Counts;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    @ParameterizedTest
    @CsvSource({
        "HIT, hits=1 total=1",
        "STALE, hits=1 stale=1 total=1",
        "HIT_WITHOUT_SAVING, hits=1 withoutSaving=1 total=1",
        "MISS, misses=1 total=1",
        "EXPIRED, misses=1 expired=1 total=1",
        "UNINITIALIZED, misses=1 uninitialized=1 total=1",
        "ERROR, errors=1"
    })
    void isRecordedOnce(Outcome outcome, String counts) {
        outcome.recordIn(tracker);

        assertThat(Counts.of(tracker)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "HIT, hits=3 total=3",
        "STALE, hits=3 stale=3 total=3",
        "HIT_WITHOUT_SAVING, hits=3 withoutSaving=3 total=3",
        "MISS, misses=3 total=3",
        "EXPIRED, misses=3 expired=3 total=3",
        "UNINITIALIZED, misses=3 uninitialized=3 total=3",
        "ERROR, errors=3"
    })
    void isRecordedForSeveralLookups(Outcome outcome, String counts) {
        outcome.recordIn(tracker, 3);

        assertThat(Counts.of(tracker)).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STALE_IF_FOUND", "EXPIRED_UNLESS_FOUND", "UNINITIALIZED_UNLESS_FOUND", "AS_RESULT"})
    void isFoundByItsName(Outcome outcome) {
        assertThat(Outcome.named(outcome.name())).isSameAs(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hit", "HIT ", "WAIT_TIMEOUT", "OF_A_NEWER_VERSION", "STALE_IF_FOUND"})
    void unknownNameIsNoOutcome(String name) {
        assertThat(Outcome.named(name)).isNull();
    }

    @Test
    void missLeavesWhatIsSignalledAndTakesTheReasonThatIsKnown() {
        assertThat(Outcome.values())
                .extracting(Outcome::whenMissed)
                .containsExactly(
                        Outcome.HIT,
                        Outcome.STALE,
                        Outcome.HIT_WITHOUT_SAVING,
                        Outcome.MISS,
                        Outcome.EXPIRED,
                        Outcome.UNINITIALIZED,
                        Outcome.ERROR,
                        Outcome.STALE_IF_FOUND,
                        Outcome.EXPIRED,
                        Outcome.UNINITIALIZED,
                        Outcome.MISS);
    }

    @Test
    void signalMayDependOnTheResult() {
        assertThat(Outcome.STALE_IF_FOUND.given(true)).isEqualTo(Outcome.STALE);
        assertThat(Outcome.STALE_IF_FOUND.given(false)).isEqualTo(Outcome.EXPIRED);
        assertThat(Outcome.EXPIRED_UNLESS_FOUND.given(true)).isEqualTo(Outcome.HIT);
        assertThat(Outcome.EXPIRED_UNLESS_FOUND.given(false)).isEqualTo(Outcome.EXPIRED);
        assertThat(Outcome.UNINITIALIZED_UNLESS_FOUND.given(true)).isEqualTo(Outcome.HIT);
        assertThat(Outcome.UNINITIALIZED_UNLESS_FOUND.given(false)).isEqualTo(Outcome.UNINITIALIZED);
        assertThat(Outcome.HIT.given(false)).isEqualTo(Outcome.HIT);
        assertThatIllegalStateException().isThrownBy(() -> Outcome.STALE_IF_FOUND.recordIn(tracker));
    }
}
