package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trackedcache.jconsole.snapshot.Trend.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void comparesTheShortestWindowWithTheLongest() {
        Trend trend = trend(0.1, window("1m", 0.95), window("5m", 0.2), window("1h", 0.9));

        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(trend.points()).isCloseTo(5, within(1e-9));
        assertThat(trend.basis()).isEqualTo("Hit rate of the last 1m compared with the last 1h");
    }

    @Test
    void comparesWithAllLookupsWithoutAnotherWindow() {
        assertThat(trend(0.9, window("1m", 0.7)).direction()).isEqualTo(Direction.FALLING);
        assertThat(trend(0.9, window("1m", 0.7), window("1h", -1)).basis())
                .isEqualTo("Hit rate of the last 1m compared with all lookups");
    }

    @Test
    void changeBelowOnePointIsSteady() {
        assertThat(trend(0, window("1m", 0.905), window("1h", 0.9)).direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void isUnknownWithoutWindowsLookupsOrABasis() {
        assertThat(Stream.of(
                                trend(0.9),
                                trend(0.9, window("1m", -1), window("1h", 0.9)),
                                trend(-1, window("1m", 0.9)),
                                trend(0.5, new WindowHitRate("1m", 19, 0.9)))
                        .map(Trend::direction))
                .containsOnly(Direction.UNKNOWN);
    }

    @Test
    void sortsUnknownFirstThenFromFallToRise() {
        Trend unknown = trend(0.9);
        Trend fall = trend(0.9, window("1m", 0.1));
        Trend dip = trend(0.9, window("1m", 0.8));
        Trend rise = trend(0.5, window("1m", 0.8));

        assertThat(Stream.of(rise, dip, unknown, fall).sorted()).containsExactly(unknown, fall, dip, rise);
    }

    private static WindowHitRate window(String name, double hitRate) {
        return new WindowHitRate(name, 1_000, hitRate);
    }

    private static Trend trend(double hitRate, WindowHitRate... windows) {
        return new CacheSnapshot(
                        new CacheKey("default", "prices", ""),
                        "",
                        new CacheCounts(0, 0, 0, 0, 0),
                        new HitRate(hitRate, hitRate, 0),
                        new CacheDetails(0, -1, -1),
                        new HealingCounts(0, 0, -1),
                        List.copyOf(Arrays.asList(windows)))
                .trend();
    }
}
