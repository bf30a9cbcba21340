package io.trackedcache.jconsole.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final CacheKey PRICES = new CacheKey("default", "prices", "");
    private static final CacheKey STOCK = new CacheKey("default", "stock", "");

    private final Histories histories = new Histories();

    @Test
    void ratesAreDifferencesByTheTimeBetween() {
        add(0, prices(100, 50, 10));
        add(4, prices(300, 90, 14));

        assertThat(histories.of(PRICES)).containsExactly(new Point(seconds(4), 50, 10, 1));
    }

    @Test
    void oneReadingGivesNoRates() {
        add(0, prices(100, 50, 10));

        assertThat(histories.of(PRICES)).isEmpty();
    }

    @Test
    void aResetIsAGapAndNoNegativeRate() {
        add(0, prices(100, 50, 10));
        add(1, prices(110, 50, 10));
        add(2, prices(5, 1, 0));
        add(3, prices(9, 2, 0));

        assertThat(histories.of(PRICES))
                .containsExactly(
                        new Point(seconds(1), 10, 0, 0), Point.unknown(seconds(2)), new Point(seconds(3), 4, 1, 0));
    }

    @Test
    void aResetThatIsKnownIsAGapThoughTheCountsHaveGrown() {
        add(0, prices(1, 0, 0));
        add(1, prices(2, 0, 0));
        histories.interrupt(PRICES, seconds(2));
        add(3, prices(500, 0, 0));

        assertThat(histories.of(PRICES)).containsExactly(new Point(seconds(1), 1, 0, 0), Point.unknown(seconds(2)));
    }

    @Test
    void aCacheThatLeavesAndComesBackHasAGap() {
        add(0, prices(100, 0, 0));
        add(1, prices(110, 0, 0));
        add(2);
        add(3, prices(1_000, 0, 0));
        add(4, prices(1_001, 0, 0));

        assertThat(histories.of(PRICES))
                .containsExactly(
                        new Point(seconds(1), 10, 0, 0), Point.unknown(seconds(2)), new Point(seconds(4), 1, 0, 0));
    }

    @Test
    void aCacheOfTheSameNameThatIsYoungerIsAnotherOne() {
        add(0, cache(PRICES, new CacheCounts(1, 1, 0, 0, 9_000)));
        add(1, cache(PRICES, new CacheCounts(700, 700, 0, 0, 500)));

        assertThat(histories.of(PRICES)).isEmpty();
    }

    @Test
    void aReadingThatFailedIsAGapInEveryCache() {
        add(0, prices(0, 0, 0), cache(STOCK, new CacheCounts(0, 0, 0, 0, 1)));
        add(1, prices(1, 0, 0), cache(STOCK, new CacheCounts(0, 0, 0, 0, 1)));
        histories.add(reading(Condition.NOT_CONNECTED, 2));
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

        assertThat(histories.of(PRICES)).noneMatch(Point::isKnown);
    }

    @Test
    void goesBackFiveMinutesAndHoldsOnePointBeyond() {
        for (int second = 0; second <= 600; second += 4) {
            add(second, prices(second, 0, 0));
        }

        assertThat(histories.of(PRICES)).hasSize(77);
        assertThat(histories.of(PRICES).get(0).nanos()).isEqualTo(seconds(296));
    }

    @Test
    void isBoundedHoweverOftenItIsRead() {
        for (int i = 0; i < 2_000; i++) {
            histories.add(new Reading(
                    Condition.READ, "", List.of(prices(i, 0, 0)), AgentReading.UNKNOWN, i * 1_000L, Instant.EPOCH));
        }

        assertThat(histories.of(PRICES)).hasSize(History.MOST_POINTS);
    }

    @Test
    void forgetsCachesThatLeftLongAgo() {
        add(0, prices(0, 0, 0));
        add(1, prices(1, 0, 0));
        add(2);
        assertThat(histories.of(PRICES)).isNotEmpty();
        add(400);

        assertThat(histories.of(PRICES)).isEmpty();
    }

    private void add(long second, CacheReading... caches) {
        histories.add(reading(Condition.READ, second, caches));
    }

    private static Reading reading(Condition condition, long second, CacheReading... caches) {
        return new Reading(condition, "", List.of(caches), AgentReading.UNKNOWN, seconds(second), Instant.EPOCH);
    }

    private static CacheReading prices(long hits, long misses, long expired) {
        return cache(PRICES, new CacheCounts(hits + misses, hits, misses, expired, 1_000));
    }

    private static CacheReading cache(CacheKey key, CacheCounts counts) {
        return new CacheReading(key, "", counts, -1, List.of());
    }

    private static long seconds(long second) {
        return TimeUnit.SECONDS.toNanos(second);
    }
}
