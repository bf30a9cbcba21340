package io.trackedcache.tracker;

import java.time.Duration;

/**
 * The latencies of the recently timed lookups. Every percentile is a latency that occurred.
 *
 * @param samples how many lookups were timed
 * @param mean the mean latency
 * @param p50 the median: half of the lookups took no longer
 * @param p90 90 percent of the lookups took no longer
 * @param p99 99 percent of the lookups took no longer
 * @param max the longest latency
 */
public record LatencyStatistics(long samples, Duration mean, Duration p50, Duration p90, Duration p99, Duration max) {}
