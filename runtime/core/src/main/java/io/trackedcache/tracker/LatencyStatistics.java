package io.trackedcache.tracker;

import java.time.Duration;

/**
 * How long the lookups of the recent past took, as far as they were timed. Every percentile is a latency that occurred.
 *
 * @param samples how many lookups were timed
 * @param mean their mean
 * @param p50 half of them took no longer: the median
 * @param p90 90 percent of them took no longer
 * @param p99 99 percent of them took no longer
 * @param max none of them took longer
 */
public record LatencyStatistics(long samples, Duration mean, Duration p50, Duration p90, Duration p99, Duration max) {}
