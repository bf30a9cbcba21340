package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults by invariant, and what events and snapshots tell of them as data. */
class FaultsTest {
    private static final CounterLedger WRONG_TOTAL = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);
    private static final CounterLedger NEGATIVE_HITS = new CounterLedger(-3, 5, 0, 0, 2, 0, 0, 0);
    private static final String TOTAL = "total_queries == hits + misses";

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    @Test
    void violationsAndHealsAreCountedByInvariant() {
        assertThat(tracker.faults()).isEmpty();
        tracker.restore(WRONG_TOTAL);
        tracker.restore(NEGATIVE_HITS);

        List<FaultCount> faults = List.of(new FaultCount(TOTAL, 2, 2), new FaultCount("cache_hits >= 0", 1, 1));
        assertThat(tracker.faults()).isEqualTo(faults);
        assertThat(faults.stream().mapToLong(FaultCount::heals).sum())
                .isEqualTo(tracker.snapshot().autoHealCount());

        tracker.reset();
        assertThat(tracker.faults()).isEmpty();
        assertThat(tracker.lifetimeFaults()).isEqualTo(faults);
        tracker.restore(WRONG_TOTAL);
        assertThat(tracker.faults()).containsExactly(new FaultCount(TOTAL, 1, 1));
    }

    @Test
    void faultsOfACacheThatIsGoneMoveWithItsCounts() {
        CacheStatisticsTracker gone = new CacheStatisticsTracker();
        gone.restore(WRONG_TOTAL);

        tracker.takeCountsOf(gone);

        assertThat(tracker.lifetimeFaults()).containsExactly(new FaultCount(TOTAL, 1, 1));
        assertThat(gone.lifetimeFaults()).isEmpty();
    }

    @Test
    void timeOfTheLastCheckIsKnown() {
        assertThat(tracker.lastCheck()).isEmpty();

        assertThat(tracker.validateConsistency().autoHealEnabled()).isTrue();

        assertThat(tracker.lastCheck()).contains(ManualClock.BEGIN);
    }

    @Test
    void timeOfTheLastHealIsKnownUntilAReset() {
        tracker.validateConsistency();
        assertThat(tracker.lastHeal()).as("nothing was healed").isEmpty();

        tracker.restore(WRONG_TOTAL);
        assertThat(tracker.lastHeal()).contains(ManualClock.BEGIN);

        tracker.reset();
        assertThat(tracker.lastHeal()).isEmpty();
    }

    @Test
    void healOfACounterOfTheApplicationIsTheLastHeal() {
        tracker.recordDrift("cache_hits", 95, 100);
        tracker.recordDriftAdded("cache_hits", 95, 100);
        assertThat(tracker.lastHeal()).isEmpty();

        tracker.recordDriftHealed("cache_hits", 95, 100);
        assertThat(tracker.lastHeal()).contains(ManualClock.BEGIN);
    }

    @Test
    void detailsOfEventsAreFieldsToo() {
        tracker.recordCleanup(5);
        tracker.recordCleanup(3, false);
        tracker.restore(WRONG_TOTAL);
        tracker.setEventsMode(EventsMode.ALL);
        tracker.recordHit(false);
        tracker.recordMiss();

        assertThat(tracker.recentEvents())
                .extracting(event -> event.type() + " " + new java.util.TreeMap<>(event.fields()))
                .containsExactly(
                        "CLEANUP {cleaned=5}",
                        "CLEANUP_ERROR {attempted=3}",
                        "RESTORE {queries_restored=95}",
                        "VIOLATION {issues=1}",
                        "HEAL {counter=total_queries, new=95, old=100}",
                        "HIT_WITHOUT_SAVING {cost_saved=false, hits=1}",
                        "MISS {misses=1}");
    }

    @Test
    void recentEventsAreTenUnlessMoreAreAskedFor() {
        for (int cleanup = 0; cleanup < 12; cleanup++) {
            tracker.recordCleanup(cleanup);
        }

        assertThat(tracker.recentEvents()).isEqualTo(tracker.recentEvents(10)).hasSize(10);
    }

    @Test
    void snapshotIsAMapOfTwelveNumbers() {
        tracker.recordHits(3);
        tracker.recordMiss(MissReason.EXPIRED);
        clock.advance(java.time.Duration.ofMillis(1500));

        assertThat(tracker.snapshot().toMap())
                .hasToString("{cache_hits=3, cache_misses=1, cache_expired=1, total_queries=4,"
                        + " queries_while_uninitialized=0, cost_saved_usd=0.006, expired_entries_cleaned=0,"
                        + " cleanup_runs=0, cleanup_errors=0, consistency_violations=0, auto_heal_count=0,"
                        + " uptime_seconds=1.5}");
        assertThat(new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withoutCost())
                        .snapshot()
                        .toMap())
                .hasSize(11)
                .doesNotContainKey("cost_saved_usd");
    }

    @Test
    void costOfTheEnvironmentIsThatOfTrackersWithoutSettings() {
        TrackerSettings defaults = TrackerSettings.DEFAULTS;

        assertThat(defaults.withCostOf(null)).isEqualTo(defaults);
        assertThat(defaults.withCostOf(" ")).isEqualTo(defaults);
        assertThat(defaults.withCostOf(" 0.05 ").costPerInferenceUsd()).isEqualTo("0.05");
        assertThat(defaults.withCostOf("cheap").hasCost()).isFalse();
        assertThat(defaults.withCostOf("-1").hasCost()).isFalse();
    }
}
