package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CacheHistoriesTest {
    private static final CacheKey PRICES = new CacheKey("default", "prices", "");
    private static final CacheKey STOCK = new CacheKey("default", "stock", "");

    private final CacheHistories histories = new CacheHistories();

    @Test
    void ratesAreDifferencesDividedByTime() {
        add(0, prices(100, 50, 10));
        add(4, prices(300, 90, 14));

        assertThat(histories.of(PRICES)).containsExactly(new RatePoint(seconds(4), 50, 10, 1));
    }

    @Test
    void oneSnapshotGivesNoRates() {
        add(0, prices(100, 50, 10));

        assertThat(histories.of(PRICES)).isEmpty();
    }

    @Test
    void resetIsAGapAndNoNegativeRate() {
        add(0, prices(100, 50, 10));
        add(1, prices(110, 50, 10));
        add(2, prices(5, 1, 0));
        add(3, prices(9, 2, 0));

        assertThat(histories.of(PRICES))
                .containsExactly(
                        new RatePoint(seconds(1), 10, 0, 0),
                        RatePoint.unknown(seconds(2)),
                        new RatePoint(seconds(3), 4, 1, 0));
    }

    @Test
    void knownResetIsAGapEvenIfCountsHaveGrown() {
        add(0, prices(1, 0, 0));
        add(1, prices(2, 0, 0));
        histories.interrupt(PRICES, seconds(2));
        add(3, prices(500, 0, 0));

        assertThat(histories.of(PRICES))
                .containsExactly(new RatePoint(seconds(1), 1, 0, 0), RatePoint.unknown(seconds(2)));
    }

    @Test
    void absentCacheHasAGap() {
        add(0, prices(100, 0, 0));
        add(1, prices(110, 0, 0));
        add(2);
        add(3, prices(1_000, 0, 0));
        add(4, prices(1_001, 0, 0));

        assertThat(histories.of(PRICES))
                .containsExactly(
                        new RatePoint(seconds(1), 10, 0, 0),
                        RatePoint.unknown(seconds(2)),
                        new RatePoint(seconds(4), 1, 0, 0));
    }

    @Test
    void newCacheOfTheSameNameHasAGap() {
        add(0, cache(PRICES, new CacheCounts(1, 1, 0, 0, 9_000)));
        add(1, cache(PRICES, new CacheCounts(700, 700, 0, 0, 500)));

        assertThat(histories.of(PRICES)).isEmpty();
    }

    @Test
    void failedSnapshotIsAGapInEveryCache() {
        add(0, prices(0, 0, 0), cache(STOCK, new CacheCounts(0, 0, 0, 0, 1)));
        add(1, prices(1, 0, 0), cache(STOCK, new CacheCounts(0, 0, 0, 0, 1)));
        histories.add(snapshot(SnapshotStatus.NOT_CONNECTED, 2));
        add(3, prices(100, 0, 0), cache(STOCK, new CacheCounts(100, 100, 0, 0, 1)));

        assertThat(Stream.of(PRICES, STOCK).map(key -> histories.of(key).get(1).isKnown()))
                .containsExactly(false, false);
        assertThat(histories.of(PRICES)).hasSize(2);
    }

    @Test
    void unknownCountsGiveNoRates() {
        add(0, prices(-1, -1, -1));
        add(1, prices(5, 5, 5));
        add(2, prices(-1, -1, -1));

        assertThat(histories.of(PRICES)).noneMatch(RatePoint::isKnown);
    }

    @Test
    void coversFiveMinutesAndOnePointBefore() {
        for (int second = 0; second <= 600; second += 4) {
            add(second, prices(second, 0, 0));
        }

        assertThat(histories.of(PRICES)).hasSize(77);
        assertThat(histories.of(PRICES).get(0).nanos()).isEqualTo(seconds(296));
    }

    @Test
    void isBoundedForAnyNumberOfSnapshots() {
        for (int i = 0; i < 2_000; i++) {
            histories.add(new JvmSnapshot(
                    SnapshotStatus.READ,
                    "",
                    List.of(prices(i, 0, 0)),
                    RegistryTables.UNKNOWN,
                    AgentSnapshot.UNKNOWN,
                    i * 1_000L,
                    Instant.EPOCH));
        }

        assertThat(histories.of(PRICES)).hasSize(RateHistory.MAX_POINTS);
    }

    @Test
    void forgetsCachesAbsentForLong() {
        add(0, prices(0, 0, 0));
        add(1, prices(1, 0, 0));
        add(2);
        assertThat(histories.of(PRICES)).isNotEmpty();
        add(400);

        assertThat(histories.of(PRICES)).isEmpty();
    }

    private void add(long second, CacheSnapshot... caches) {
        histories.add(snapshot(SnapshotStatus.READ, second, caches));
    }

    private static JvmSnapshot snapshot(SnapshotStatus status, long second, CacheSnapshot... caches) {
        return new JvmSnapshot(
                status,
                "",
                List.of(caches),
                RegistryTables.UNKNOWN,
                AgentSnapshot.UNKNOWN,
                seconds(second),
                Instant.EPOCH);
    }

    private static CacheSnapshot prices(long hits, long misses, long expired) {
        return cache(PRICES, new CacheCounts(hits + misses, hits, misses, expired, 1_000));
    }

    private static CacheSnapshot cache(CacheKey key, CacheCounts counts) {
        return new CacheSnapshot(
                key,
                "",
                counts,
                new HitRate(-1, -1, -1),
                new CacheDetails(-1, -1, -1),
                new HealingCounts(-1, -1, -1),
                List.of());
    }

    private static long seconds(long second) {
        return TimeUnit.SECONDS.toNanos(second);
    }
}
