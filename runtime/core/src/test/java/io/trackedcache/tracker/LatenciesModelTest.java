package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Means and percentiles, compared with a model that keeps every latency and sorts the newest. */
@Tag("one-jdk")
class LatenciesModelTest {
    private static final int KEPT = 1024;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);
    private final List<Long> recorded = new ArrayList<>();

    private void record(long nanos) {
        tracker.recordLatencyNanos(nanos);
        recorded.add(nanos);
    }

    private void recordSome(int count, Random random) {
        for (int i = 0; i < count; i++) {
            // Of every order of magnitude, and some of them repeatedly.
            record(random.nextInt(4) == 0 ? random.nextInt(5) : random.nextLong(1L << (1 + random.nextInt(50))));
        }
    }

    private static Optional<LatencyStatistics> model(List<Long> latencies) {
        int count = Math.min(KEPT, latencies.size());
        if (count == 0) {
            return Optional.empty();
        }
        List<Long> sorted = latencies.subList(latencies.size() - count, latencies.size()).stream()
                .sorted()
                .toList();
        return Optional.of(new LatencyStatistics(
                count,
                mean(sorted),
                percentile("0.50", sorted),
                percentile("0.90", sorted),
                percentile("0.95", sorted),
                percentile("0.99", sorted),
                Duration.ofNanos(sorted.get(count - 1))));
    }

    private static Duration mean(List<Long> latencies) {
        BigDecimal sum = latencies.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Duration.ofNanos(sum.divide(BigDecimal.valueOf(latencies.size()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Returns the lowest latency that this share of all latencies does not exceed. */
    private static Duration percentile(String share, List<Long> sorted) {
        BigDecimal needed = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size()));
        for (int i = 0; i < sorted.size(); i++) {
            if (BigDecimal.valueOf(i + 1).compareTo(needed) >= 0) {
                return Duration.ofNanos(sorted.get(i));
            }
        }
        throw new AssertionError("no latency is as high as " + share + " of all");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 2, 3, 4, 5, 9, 10, 11, 19, 20, 21, 49, 50, 51, 98, 99, 100, 101, 102, 199, 200, 201, 1000, 1022,
                1023, 1024, 1025, 1026, 2047, 2048, 2049, 5000
            })
    void latencyIsThatOfTheNewestTimedLookups(int count) {
        recordSome(count, new Random(count));

        assertThat(tracker.latency()).isEqualTo(model(recorded));
        assertThat(tracker.latencySummary())
                .isEqualTo(model(recorded).map(all -> new LatencySummary(all.mean(), all.p99(), all.max())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 99, 100, 101, 1023, 1024, 1025, 3000})
    void medianIsTheMiddleLatencyWhateverTheOrder(int count) {
        for (int i = 0; i < count; i++) {
            record((i * 7919L) % count);
        }

        LatencyStatistics latency = tracker.latency().orElseThrow();
        long atMost = recorded.subList(Math.max(0, count - KEPT), count).stream()
                .filter(nanos -> nanos <= latency.p50().toNanos())
                .count();
        assertThat(atMost).isEqualTo((latency.samples() + 1) / 2);
    }

    /** Latencies of a year, whose sum does not fit into a long. */
    @Test
    void meanOfTheLongestLatenciesIsExact() {
        long year = Duration.ofDays(365).toNanos();
        for (int i = 0; i < KEPT; i++) {
            record(year - i % 2);
        }

        assertThat(tracker.latency()).isEqualTo(model(recorded));
    }

    @Test
    void meanOfOneLatencyIsThatLatency() {
        record(Duration.ofDays(365).toNanos() - 1);

        assertThat(tracker.latency()).isEqualTo(model(recorded));
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** One batch per step of the window, so that the window always contains the last twelve batches. */
    @ParameterizedTest
    @MethodSource("seeds")
    void windowedLatencyIsThatOfTheLookupsTimedInTheWindow(long seed) {
        Random random = new Random(seed);
        List<Integer> begins = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            begins.add(recorded.size());
            recordSome(random.nextInt(random.nextInt(4) == 0 ? 1 : 150), random);
            clock.advance(MINUTE.dividedBy(12));
            int begin = begins.get(Math.max(0, step - 11));

            assertThat(tracker.latency(MINUTE)).isEqualTo(model(recorded.subList(begin, recorded.size())));
            assertThat(tracker.latency()).isEqualTo(model(recorded));
        }
    }

    @Test
    void latencyIsEmptyOnceItsWindowIsOver() {
        record(5);
        for (int step = 0; step < 13; step++) {
            clock.advance(Duration.ofHours(2));
            tracker.advanceWindows();
        }

        assertThat(tracker.latency()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 2500})
    void resetLeavesNoOldLatencyBehind(int before) {
        recordSome(before, new Random(before));
        tracker.reset();
        recorded.clear();
        recordSome(3, new Random(0));

        assertThat(tracker.latency()).isEqualTo(model(recorded));
        assertThat(tracker.latency(MINUTE)).isEqualTo(model(recorded));
    }

    /** Without windows, no count of samples limits the latencies that are read. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1023, 1024, 1025, 2500})
    void resetOfATrackerWithoutWindowsLeavesNoOldLatencyBehind(int after) {
        CacheStatisticsTracker bare =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of()), clock);
        for (long nanos = 1; nanos <= 100; nanos++) {
            bare.recordLatencyNanos(nanos);
        }
        bare.reset();
        for (int i = 0; i < after; i++) {
            bare.recordLatencyNanos(1000 + i);
            recorded.add(1000L + i);
        }

        assertThat(bare.latency()).isEqualTo(model(recorded));
    }
}
