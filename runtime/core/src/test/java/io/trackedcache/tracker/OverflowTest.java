package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts near the end of a long, which only a restore can bring: they stay there and never turn negative. */
class OverflowTest {
    private static final long MAX = Long.MAX_VALUE;

    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS, new ManualClock());

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static CounterLedger huge(Random random) {
        Map<String, Long> counts = Ledgers.counts(CounterLedger.EMPTY);
        counts.replaceAll((name, count) -> random.nextInt(3) == 0 ? random.nextInt(10) : MAX - random.nextInt(10));
        return Ledgers.of(counts);
    }

    private static void assertNoneIsNegative(CacheStatistics statistics) {
        assertThat(Ledgers.counts(statistics.counts()))
                .allSatisfy((name, count) -> assertThat(count).as(name).isNotNegative());
        assertThat(statistics.cacheNotFound()).isNotNegative();
        assertThat(statistics.costSavedUsd()).isNotNegative();
        assertThat(statistics.hitRate()).isBetween(0.0, 1.0);
        assertThat(statistics.expiredRate()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCountTurnsNegativeHoweverLargeTheRestoredCountsAre(long seed) {
        Random random = new Random(seed);
        for (int action = 0; action < 30; action++) {
            switch (random.nextInt(8)) {
                case 0 ->
                    assertThat(tracker.restore(huge(random)).consistentAfterwards())
                            .isTrue();
                case 1 ->
                    assertThat(tracker.validateConsistency(true).consistentAfterwards())
                            .isTrue();
                case 2 -> assertNoneIsNegative(tracker.snapshot().plus(tracker.lifetime()));
                default -> Recording.random(random).on(tracker);
            }

            assertNoneIsNegative(tracker.snapshot());
            assertNoneIsNegative(tracker.lifetime());
            assertNoneIsNegative(tracker.lifetime().minus(tracker.snapshot()));
        }
    }

    @Test
    void countAtTheEndStaysThere() {
        tracker.restore(new CounterLedger(MAX, 0, 0, 0, MAX, 0, 0, 0));
        tracker.recordHits(5);

        assertThat(tracker.ledger()).isEqualTo(new CounterLedger(MAX, 0, 0, 0, MAX, 0, 0, 0));
        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
    }

    @Test
    void totalOfHugeHitsAndMissesStaysAtTheEnd() {
        tracker.restore(new CounterLedger(MAX - 1, MAX - 1, 0, 0, 0, 0, 0, 0));
        tracker.recordHit();
        tracker.recordMiss();
        tracker.recordMiss();

        assertThat(tracker.snapshot().counts())
                .isEqualTo(Ledgers.with(
                        new CounterLedger(MAX, MAX, 0, 0, MAX, 0, 0, 0),
                        Map.of("consistency_violations", 1L, "auto_heal_count", 1L)));
    }

    @Test
    void hugeNegativeCountsAreHealedLikeAnyOther() {
        CounterLedger ledger = new CounterLedger(Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, 3, 0, 0, 0, 0);

        assertThat(tracker.restore(ledger).healed())
                .containsExactly(
                        "cache_hits: -9223372036854775808 → 0",
                        "cache_misses: -9223372036854775808 → 0",
                        "cache_expired: -9223372036854775808 → 0",
                        "queries_while_uninitialized: 3 → 0");
        assertNoneIsNegative(tracker.snapshot());
    }

    @Test
    void missesThatFoundNoEntryAreNeverNegative() {
        tracker.restore(new CounterLedger(0, MAX, MAX - 1, 1, MAX, 0, 0, 0));
        tracker.recordMisses(MissReason.EXPIRED, 5);

        assertThat(tracker.snapshot().cacheNotFound()).isZero();
    }

    @Test
    void differenceBeyondTheEndStaysThere() {
        CounterLedger highest = Ledgers.of(Map.of("puts", MAX, "removals", Long.MIN_VALUE, "evictions", 0L));
        CounterLedger other = Ledgers.of(Map.of("puts", -5L, "removals", 5L, "evictions", Long.MIN_VALUE));

        assertThat(highest.minus(other))
                .isEqualTo(Ledgers.of(Map.of("puts", MAX, "removals", Long.MIN_VALUE, "evictions", MAX)));
    }
}
