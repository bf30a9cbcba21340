package io.trackedcache.jmx;

import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.LatencyStatistics;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one cache at one moment. They are read on demand: all counts in one snapshot, those of each window in
 * another. Not thread-safe.
 */
final class CacheSnapshot {
    private static final long UNKNOWN = -1;
    private static final double PERCENT = 100;
    private static final double NANOS_PER_MICRO = 1_000;

    private final CacheStatisticsTracker tracker;
    private final Map<Duration, CacheStatistics> windows = new HashMap<>(8);
    private @Nullable CacheStatistics statistics;
    private Optional<LatencyStatistics> latency = Optional.empty();
    private boolean isLatencyRead;

    CacheSnapshot(CacheStatisticsTracker tracker) {
        this.tracker = tracker;
    }

    CacheStatisticsTracker tracker() {
        return tracker;
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

    private CounterLedger counts() {
        return statistics().counts();
    }

    /** Returns the value of a metric, in the type that {@link MetricType} gives. */
    Object value(Metric metric) {
        return switch (metric) {
            case CACHE_HITS -> counts().hits();
            case CACHE_MISSES -> counts().misses();
            case CACHE_EXPIRED -> counts().expired();
            case QUERIES_WHILE_UNINITIALIZED -> counts().uninitialized();
            case TOTAL_QUERIES -> counts().total();
            case STALE_HITS -> counts().staleHits();
            case HITS_WITHOUT_SAVING -> counts().hitsWithoutSaving();
            case HIT_RATE -> Rates.hitRate(statistics());
            case EXPIRED_RATE -> Rates.expiredRate(statistics());
            case LOOKUP_ERRORS -> counts().lookupErrors();
            case COST_SAVED_USD -> statistics().costSavedUsd();
            case LOADS_OK -> counts().loadsOk();
            case LOADS_FAILED -> counts().loadsFailed();
            case LOAD_NANOS -> counts().loadNanos();
            case COALESCED_WAITS -> counts().coalescedWaits();
            case WAIT_TIMEOUTS -> counts().waitTimeouts();
            case SIZE_REJECTIONS -> counts().sizeRejections();
            case PUTS -> counts().puts();
            case REMOVALS -> counts().removals();
            case EVICTIONS -> counts().evictions();
            case EXPIRED_ENTRIES_CLEANED -> counts().cleaned();
            case CLEANUP_RUNS -> counts().runs();
            case CLEANUP_ERRORS -> counts().errors();
            case LATENCY_MEAN -> (float) micros(LatencyStatistics::mean);
            case LATENCY_P50 -> micros(LatencyStatistics::p50);
            case LATENCY_P90 -> micros(LatencyStatistics::p90);
            case LATENCY_P99 -> micros(LatencyStatistics::p99);
            case LATENCY_MAX -> micros(LatencyStatistics::max);
            case LOOKUPS_IN_FLIGHT -> tracker.gauges().lookupsInFlight();
            case LOOKUPS_ABANDONED -> tracker.gauges().lookupsAbandoned();
            case LATE_SIGNALS -> counts().lateSignals();
            case CACHE_SIZE -> tracker.gauges().size().orElse(UNKNOWN);
            case CONSISTENCY_VIOLATIONS -> counts().violations();
            case AUTO_HEAL_COUNT -> counts().heals();
            case UPTIME -> tracker.uptime().toMillis();
        };
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

    private double micros(Function<LatencyStatistics, Duration> part) {
        if (!isLatencyRead) {
            latency = tracker.latency();
            isLatencyRead = true;
        }
        return latency.map(part).map(time -> time.toNanos() / NANOS_PER_MICRO).orElse((double) UNKNOWN);
    }
}
