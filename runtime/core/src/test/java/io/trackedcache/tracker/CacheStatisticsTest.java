package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CacheStatisticsTest {
    private static final CacheStatistics NOTHING = statistics(CounterLedger.EMPTY, "0", 0);

    private static CacheStatistics statistics(CounterLedger counts, String cost, int uptimeSeconds) {
        return new CacheStatistics(counts, new BigDecimal(cost), Duration.ofSeconds(uptimeSeconds));
    }

    private static CacheStatistics lookups(long hits, long misses, long expired) {
        return statistics(new CounterLedger(hits, misses, expired, 0, hits + misses, 0, 0, 0), "0", 0);
    }

    @Test
    void everyMissThatIsNeitherExpiredNorUninitializedFoundNoEntry() {
        assertThat(statistics(new CounterLedger(10, 6, 2, 3, 16, 0, 0, 0), "0", 0)
                        .cacheNotFound())
                .isOne();
    }

    @Test
    void hitRateIsAFractionOfHitsAndMisses() {
        assertThat(lookups(150, 50, 10).hitRate()).isEqualTo(0.75);
    }

    @Test
    void expiredRateIsTheShareOfWouldHaveBeenHits() {
        assertThat(lookups(150, 50, 10).expiredRate()).isEqualTo(0.0625);
    }

    @Test
    void ratesOfNothingAreZero() {
        assertThat(NOTHING.hitRate()).isZero();
        assertThat(NOTHING.expiredRate()).isZero();
    }

    @Test
    void ratesStayFractionsEvenIfTheCountsAreWrong() {
        assertThat(lookups(10, -2, 0).hitRate()).isOne();
        assertThat(lookups(-3, 5, 4).expiredRate()).isOne();
        assertThat(lookups(Long.MAX_VALUE, Long.MAX_VALUE, 0).hitRate()).isEqualTo(0.5);
    }

    @Test
    void plusAddsAllCountsAndKeepsTheLongerUptime() {
        CacheStatistics one = statistics(new CounterLedger(1, 2, 1, 1, 3, 4, 5, 6), "0.002", 10);
        CacheStatistics other = statistics(new CounterLedger(10, 20, 10, 10, 30, 40, 50, 60), "0.1", 5);

        assertThat(one.plus(other))
                .isEqualTo(statistics(new CounterLedger(11, 22, 11, 11, 33, 44, 55, 66), "0.102", 10));
    }

    @Test
    void plusOfAbsurdCountsDoesNotTurnNegative() {
        CacheStatistics huge = lookups(Long.MAX_VALUE, 0, 0);

        assertThat(huge.plus(lookups(5, 0, 0)).cacheHits()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void minusIsWhatWasCountedInBetween() {
        CacheStatistics later = statistics(new CounterLedger(11, 22, 11, 11, 33, 44, 55, 66), "0.102", 15);
        CacheStatistics earlier = statistics(new CounterLedger(1, 2, 1, 1, 3, 4, 5, 6), "0.002", 10);

        assertThat(later.minus(earlier))
                .isEqualTo(statistics(new CounterLedger(10, 20, 10, 10, 30, 40, 50, 60), "0.100", 5));
    }

    @Test
    void minusIsConsistentEvenWithAResetInBetween() {
        CacheStatistics afterReset = statistics(new CounterLedger(5, 1, 1, 0, 6, 0, 0, 0), "0.01", 20);
        CacheStatistics beforeReset = statistics(new CounterLedger(3, 4, 0, 4, 7, 0, 0, 0), "0.02", 10);

        CacheStatistics between = afterReset.minus(beforeReset);

        assertThat(Invariants.check(between.counts())).isEmpty();
        assertThat(between.cacheHits()).isEqualTo(2);
        assertThat(between.cacheMisses()).isZero();
        assertThat(between.costSavedUsd()).isZero();
    }
}
