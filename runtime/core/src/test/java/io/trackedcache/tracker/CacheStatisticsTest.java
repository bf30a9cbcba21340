package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheStatisticsTest {

    @Test
    void missesAreTheSumOfTheirReasons() {
        assertThat(new CacheStatistics(10, 1, 2, 3, 4).cacheMisses()).isEqualTo(6);
    }

    @Test
    void totalIsHitsAndMissesWithoutErrors() {
        assertThat(new CacheStatistics(10, 1, 2, 3, 4).totalQueries()).isEqualTo(16);
    }

    @Test
    void hitRateIsAFractionOfAllQueries() {
        assertThat(new CacheStatistics(150, 40, 10, 0, 7).hitRate()).isEqualTo(0.75);
    }

    @Test
    void expiredRateIsTheShareOfWouldHaveBeenHits() {
        assertThat(new CacheStatistics(150, 40, 10, 0, 7).expiredRate()).isEqualTo(0.0625);
    }

    @Test
    void ratesOfNothingAreZero() {
        CacheStatistics nothing = new CacheStatistics(0, 0, 0, 0, 0);

        assertThat(nothing.hitRate()).isZero();
        assertThat(nothing.expiredRate()).isZero();
    }
}
