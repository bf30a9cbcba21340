package io.trackedcache.jmx;

import io.trackedcache.opinion.Difference;
import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LatencyStatistics;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one cache at one moment. They are read on demand: all counts in one snapshot, those of each window in
 * another. Not thread-safe.
 */
final class CacheSnapshot {
    private static final long UNKNOWN = -1;
    private static final double PERCENT = 100;

    private final CacheStatisticsTracker tracker;
    private final Supplier<List<OwnCounter>> ownCounters;
    private final Map<Duration, CacheStatistics> windows = new HashMap<>(8);
    private @Nullable CacheStatistics statistics;
    private Optional<LatencyStatistics> latency = Optional.empty();
    private boolean isLatencyRead;

    CacheSnapshot(CacheStatisticsTracker tracker) {
        this(tracker, List::of);
    }

    /** @param ownCounters returns those that the application keeps itself of the cache */
    CacheSnapshot(CacheStatisticsTracker tracker, Supplier<List<OwnCounter>> ownCounters) {
        this.tracker = tracker;
        this.ownCounters = ownCounters;
    }

    /** Returns a snapshot whose counts have been read. */
    static CacheSnapshot ofNow(CacheStatisticsTracker tracker) {
        CacheSnapshot snapshot = new CacheSnapshot(tracker);
        var unused = snapshot.statistics();
        return snapshot;
    }

    CacheStatisticsTracker tracker() {
        return tracker;
    }

    List<OwnCounter> ownCounters() {
        return ownCounters.get();
    }

    List<Difference> differences() {
        return Difference.of(statistics(), tracker.gauges().size());
    }

    /** Returns the counts of a window. */
    CacheStatistics window(Duration length) {
        CacheStatistics known = windows.get(length);
        if (known == null) {
            known = tracker.snapshot(length);
            windows.put(length, known);
        }
        return known;
    }

    private CacheStatistics statistics() {
        CacheStatistics known = statistics;
        if (known == null) {
            known = tracker.snapshot();
            statistics = known;
        }
        return known;
    }

    /** Returns the value of a metric, in the type that {@link MetricType} gives; null if it is not known. */
    @Nullable
    Object value(Metric metric) {
        return switch (metric) {
            case HIT_RATE -> Rates.hitRate(statistics());
            case HIT_RATE_AT_LEAST -> Rates.hitRateAtLeast(statistics());
            case EXPIRED_RATE -> Rates.expiredRate(statistics());
            case COST_SAVED_USD -> statistics().costSavedUsd();
            case LATENCY_MEAN -> micros(metric, LatencyStatistics::mean);
            case LATENCY_P50 -> micros(metric, LatencyStatistics::p50);
            case LATENCY_P90 -> micros(metric, LatencyStatistics::p90);
            case LATENCY_P95 -> micros(metric, LatencyStatistics::p95);
            case LATENCY_P99 -> micros(metric, LatencyStatistics::p99);
            case LATENCY_MAX -> micros(metric, LatencyStatistics::max);
            case LOOKUPS_IN_FLIGHT -> tracker.gauges().lookupsInFlight();
            case LOOKUPS_ABANDONED -> tracker.gauges().lookupsAbandoned();
            case CACHE_SIZE -> tracker.gauges().size().orElse(UNKNOWN);
            case CACHE_SIZE_BYTES -> tracker.gauges().bytes().orElse(UNKNOWN);
            case UPTIME -> tracker.uptime().toMillis();
            default -> count(metric);
        };
    }

    private @Nullable Object count(Metric metric) {
        if (statistics().isKnown(metric)) {
            return statistics().counts().count(metric);
        }
        return MetricType.isNullable(metric) ? null : UNKNOWN;
    }

    /** Returns the hits in percent; -1 before the first lookup. */
    float hitPercentage() {
        double rate = Rates.hitRate(statistics());
        return (float) (rate < 0 ? UNKNOWN : PERCENT * rate);
    }

    /** Returns the misses in percent; -1 before the first lookup. */
    float missPercentage() {
        double rate = Rates.hitRate(statistics());
        return (float) (rate < 0 ? UNKNOWN : PERCENT - PERCENT * rate);
    }

    private Number micros(Metric metric, Function<LatencyStatistics, Duration> part) {
        if (!isLatencyRead) {
            latency = tracker.latency();
            isLatencyRead = true;
        }
        return MetricType.micros(metric, latency.map(part));
    }
}
