package io.trackedcache.tracker;

import java.time.Duration;

/**
 * The part of {@link LatencyStatistics} that needs no sorting, for views that read many caches at once.
 *
 * @param mean the mean latency
 * @param p99 99 percent of the lookups took no longer
 * @param max the longest latency
 */
public record LatencySummary(Duration mean, Duration p99, Duration max) {}
