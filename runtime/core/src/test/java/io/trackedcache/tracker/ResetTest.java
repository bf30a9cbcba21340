package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reset clears, and what it keeps. */
class ResetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    @BeforeEach
    void countEverythingForAMinute() {
        tracker.restore(Ledgers.of(Map.of("cache_hits", 60L, "cache_misses", 35L, "total_queries", 100L)));
        Recording.ALL.forEach(recording -> recording.on(tracker));
        clock.advance(MINUTE);
    }

    @Test
    void resetClearsEveryCounterIncludingViolationsAndHeals() {
        assertThat(tracker.ledger().violations()).isOne();
        assertThat(tracker.ledger().heals()).isOne();

        tracker.reset();

        assertThat(tracker.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(tracker.costSavedUsd()).isEqualByComparingTo("0");
    }

    @Test
    void resetIsTheOnlyEventAfterIt() {
        tracker.reset();

        // 60 + 35 restored, and 20 recorded.
        assertThat(tracker.recentEvents(100))
                .containsExactly(new TrackerEvent(
                        clock.now(), EventType.RESET, "queries forgotten: 117", new TrackerEvent.Totals(0, 0, 0)));
    }

    @Test
    void resetKeepsTheUptimeAndTheUnitCost() {
        tracker.reset();
        tracker.recordHit();

        CacheStatistics now = tracker.snapshot();
        assertThat(now.counts()).isEqualTo(new CounterLedger(1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(now.costSavedUsd()).isEqualByComparingTo(TrackerSettings.DEFAULTS.costPerInferenceUsd());
        assertThat(now.uptime()).isEqualTo(MINUTE);
    }

    @Test
    void resetClearsTheLatencies() {
        assertThat(tracker.latency()).isPresent();

        tracker.reset();

        assertThat(tracker.latency()).isEmpty();
        assertThat(tracker.latency(MINUTE)).isEmpty();
    }

    @Test
    void resetKeepsTheLifetime() {
        CacheStatistics before = tracker.lifetime();

        tracker.reset();

        assertThat(tracker.lifetime()).isEqualTo(before);
    }

    @Test
    void recordsAfterAResetAreInTheCountsAndInTheLifetime() {
        CounterLedger before = tracker.lifetime().counts();

        tracker.reset();
        Recording.ALL.forEach(recording -> recording.on(tracker));

        CounterLedger recorded =
                Recording.ALL.stream().map(Recording::adds).reduce(CounterLedger.EMPTY, CounterLedger::plus);
        assertThat(tracker.ledger()).isEqualTo(recorded);
        assertThat(tracker.lifetime().counts()).isEqualTo(before.plus(recorded));
    }

    @Test
    void resetClearsAFaultThatWasNotHealed() {
        CacheStatisticsTracker unhealed =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false), clock);
        unhealed.restore(new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0));

        unhealed.reset();

        assertThat(unhealed.validateConsistency(false).consistent()).isTrue();
        assertThat(unhealed.ledger()).isEqualTo(CounterLedger.EMPTY);
    }
}
