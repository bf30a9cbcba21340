package io.trackedcache.tracker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The latencies of the recently timed lookups. Every percentile is a latency that occurred.
 *
 * @param samples how many lookups were timed
 * @param mean the mean latency
 * @param p50 the median: half of the lookups took no longer
 * @param p90 90 percent of the lookups took no longer
 * @param p95 95 percent of the lookups took no longer
 * @param p99 99 percent of the lookups took no longer
 * @param max the longest latency
 */
public record LatencyStatistics(
        long samples, Duration mean, Duration p50, Duration p90, Duration p95, Duration p99, Duration max) {

    /**
     * Returns the statistics of latencies: of the samples of several caches or JVMs, for example, as percentiles cannot
     * be merged.
     *
     * @param nanos the latencies in nanoseconds, in any order
     * @return empty if there are none
     */
    public static Optional<LatencyStatistics> of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return Percentiles.statistics(sorted);
    }
}
