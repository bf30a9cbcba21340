package io.trackedcache.tracker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The means and percentiles of latencies. Pure functions; no state. */
final class Percentiles {
    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;

    private Percentiles() {}

    /**
     * Returns the statistics of latencies in nanoseconds; empty if there are none.
     *
     * @param sorted the lowest of them first
     */
    static Optional<LatencyStatistics> statistics(long[] sorted) {
        return sorted.length == 0 ? Optional.empty() : Optional.of(of(sorted));
    }

    private static LatencyStatistics of(long[] sorted) {
        return new LatencyStatistics(
                sorted.length,
                mean(sorted),
                percentile(50, sorted),
                percentile(90, sorted),
                percentile(95, sorted),
                percentile(99, sorted),
                Duration.ofNanos(sorted[sorted.length - 1]));
    }

    /** Returns the part of these statistics that needs no sorting. */
    static Optional<LatencySummary> summary(long[] latencies) {
        return latencies.length == 0 ? Optional.empty() : Optional.of(summaryOf(latencies));
    }

    private static LatencySummary summaryOf(long[] latencies) {
        long[] highest = highest(latencies, latencies.length - rank(99, latencies.length) + 1);
        return new LatencySummary(
                mean(latencies), Duration.ofNanos(highest[0]), Duration.ofNanos(highest[highest.length - 1]));
    }

    /** Returns the highest latencies, the lowest of them first. Most latencies are compared once. */
    private static long[] highest(long[] latencies, int count) {
        long[] highest = Arrays.copyOf(latencies, count);
        Arrays.sort(highest);
        for (int i = count; i < latencies.length; i++) {
            if (latencies[i] > highest[0]) {
                replaceLowest(highest, latencies[i]);
            }
        }
        return highest;
    }

    private static void replaceLowest(long[] highest, long latency) {
        int place = 0;
        while (place + 1 < highest.length && highest[place + 1] < latency) {
            highest[place] = highest[place + 1];
            place++;
        }
        highest[place] = latency;
    }

    /** Adds upper and lower halves separately: the sum may not fit into a long, nor exactly into a double. */
    private static Duration mean(long[] latencies) {
        int count = latencies.length;
        long upper = 0;
        long lower = 0;
        for (long latency : latencies) {
            upper += latency >>> HALF;
            lower += latency & LOWER_HALF;
        }
        long rest = ((upper % count) << HALF) + lower;
        return Duration.ofNanos(((upper / count) << HALF) + (rest + count / 2) / count);
    }

    /** Returns the percentile by nearest rank: the lowest latency that at least that many percent do not exceed. */
    private static Duration percentile(int percent, long[] sorted) {
        return Duration.ofNanos(sorted[rank(percent, sorted.length) - 1]);
    }

    private static int rank(int percent, int count) {
        return (percent * count + 99) / 100;
    }
}
