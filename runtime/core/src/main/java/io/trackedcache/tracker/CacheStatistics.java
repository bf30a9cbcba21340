package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one cache, at one moment or over a period of time. Immutable.
 *
 * <p>The cost saved is computed when it is asked for, never by taking a snapshot. The agent takes snapshots before
 * {@code main} (it restores counts and checks them), and the static initializer of the JDK's {@code BigInteger} creates
 * the common {@code ForkJoinPool} from system properties that the application may be about to set.
 */
public final class CacheStatistics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final CounterLedger counts;
    private final Duration uptime;

    /** The set of {@link CounterGroup groups} that are known. */
    private final int known;

    /** A decimal, as text; see the class. Empty if the cost of a hit is not known. */
    private final String costPerHitUsd;

    private volatile @Nullable BigDecimal costSavedUsd;

    /**
     * Creates statistics in which every count other than 0 is known, with its {@link CounterGroup group}.
     *
     * @param counts everything that was counted
     * @param costSavedUsd the cost that the hits saved; null if it is not known
     * @param uptime how long it was counted
     */
    public CacheStatistics(CounterLedger counts, @Nullable BigDecimal costSavedUsd, Duration uptime) {
        this(counts, CounterGroup.knownBy(counts), costSavedUsd, uptime);
    }

    private CacheStatistics(CounterLedger counts, int known, @Nullable BigDecimal costSavedUsd, Duration uptime) {
        this(counts, known, TrackerSettings.NO_COST, uptime);
        this.costSavedUsd = costSavedUsd;
    }

    private CacheStatistics(CounterLedger counts, int known, String costPerHitUsd, Duration uptime) {
        this.counts = counts;
        this.known = known;
        this.costPerHitUsd = costPerHitUsd;
        this.uptime = uptime;
    }

    /**
     * Creates statistics in which every hit saved the same cost, except those counted as hits without saving.
     *
     * @param known the set of groups of counters that are known
     * @param costPerHitUsd {@link TrackerSettings#NO_COST} if it is not known
     */
    static CacheStatistics of(CounterLedger counts, int known, String costPerHitUsd, Duration uptime) {
        return new CacheStatistics(counts, known, costPerHitUsd, uptime);
    }

    /** Returns everything that was counted. */
    public CounterLedger counts() {
        return counts;
    }

    /**
     * Whether a count is known. A count that no source of the cache reports is not: the methods of this class return 0
     * for it, and views show no number. See {@link CounterGroup}.
     *
     * @throws IllegalArgumentException if the metric is not of kind {@link Metric.Kind#COUNTER}
     */
    public boolean isKnown(Metric counter) {
        return (known & Counter.of(counter).group.bit) != 0;
    }

    /** Returns how long it was counted. */
    public Duration uptime() {
        return uptime;
    }

    /** Whether the cost of a hit is known, so that there is a cost saved. */
    public boolean hasCost() {
        return costSavedUsd != null || !costPerHitUsd.isEmpty();
    }

    /** Returns the cost that the hits saved, exact to the last digit; null if the cost of a hit is not known. */
    public @Nullable BigDecimal costSavedUsd() {
        BigDecimal known = costSavedUsd;
        if (known == null && hasCost()) {
            long hitsWithSaving = Math.max(0, counts.hits() - counts.hitsWithoutSaving());
            known = new BigDecimal(costPerHitUsd).multiply(BigDecimal.valueOf(hitsWithSaving));
            costSavedUsd = known;
        }
        return known;
    }

    /** Returns the number of lookups that were answered. */
    public long cacheHits() {
        return counts.hits();
    }

    /** Returns the number of lookups that were not answered, for any reason. */
    public long cacheMisses() {
        return counts.misses();
    }

    /**
     * Returns the number of misses that found no entry. Never negative, even if the counts have a fault that is not
     * healed.
     */
    public long cacheNotFound() {
        return Math.max(0, counts.misses() - counts.expired() - counts.uninitialized());
    }

    /** Returns the number of misses that found an entry too old to serve. */
    public long cacheExpired() {
        return counts.expired();
    }

    /** Returns the number of misses that came before the cache was ready. */
    public long queriesWhileUninitialized() {
        return counts.uninitialized();
    }

    /** Returns the number of lookups that ended in a hit or a miss. */
    public long totalQueries() {
        return counts.total();
    }

    /** Returns the number of lookups that threw; neither hit nor miss. */
    public long lookupErrors() {
        return counts.lookupErrors();
    }

    /** Returns the number of hits that served an old value. */
    public long staleHits() {
        return counts.staleHits();
    }

    /** Returns the number of loads that returned a value. */
    public long loadsOk() {
        return counts.loadsOk();
    }

    /** Returns the number of loads that threw. */
    public long loadsFailed() {
        return counts.loadsFailed();
    }

    /** Returns the time of all loads together. */
    public Duration loadTime() {
        return Duration.ofNanos(counts.loadNanos());
    }

    /** Returns the part of {@link #loadTime} that loads took that threw. */
    public Duration failedLoadTime() {
        return Duration.ofNanos(counts.loadFailedNanos());
    }

    /** Returns the number of lookups that waited for a load that another lookup had started. */
    public long coalescedWaits() {
        return counts.coalescedWaits();
    }

    /** Returns the number of loads that no lookup waited for: refreshes and read-aheads. */
    public long refreshes() {
        return counts.refreshes();
    }

    /** Returns how many hits may be misses at most, as their loads could not be matched to a lookup. */
    public long unattributedLoads() {
        return counts.unattributedLoads();
    }

    /** Returns the number of waits for the load of another lookup that were given up. */
    public long waitTimeouts() {
        return counts.waitTimeouts();
    }

    /** Returns the number of values that were too large to be cached. */
    public long sizeRejections() {
        return counts.sizeRejections();
    }

    /** Returns the number of entries that were put. */
    public long puts() {
        return counts.puts();
    }

    /** Returns the number of entries that were removed on request. */
    public long removals() {
        return counts.removals();
    }

    /** Returns the number of entries that were removed to make room. */
    public long evictions() {
        return counts.evictions();
    }

    /** Returns the number of signals that came after their lookup had ended. */
    public long lateSignals() {
        return counts.lateSignals();
    }

    /** Returns the number of entries that cleanups removed. */
    public long expiredEntriesCleaned() {
        return counts.cleaned();
    }

    /** Returns the number of cleanups, including the failed ones. */
    public long cleanupRuns() {
        return counts.runs();
    }

    /** Returns the number of cleanups, or parts of them, that failed. */
    public long cleanupErrors() {
        return counts.errors();
    }

    /** Returns the number of checks of these counts that found a fault. */
    public long consistencyViolations() {
        return counts.violations();
    }

    /** Returns the number of faults of these counts that were healed. */
    public long autoHealCount() {
        return counts.heals();
    }

    /** Returns hits as a fraction of all hits and misses, 0 to 1; 0 if there were none. */
    public double hitRate() {
        return fraction(cacheHits(), (double) cacheHits() + cacheMisses());
    }

    /**
     * Returns the lower bound of the hit rate, 0 to 1: it takes each unattributed load for the miss of a lookup that is
     * counted as a hit.
     */
    public double hitRateAtLeast() {
        long certain = Math.max(0, cacheHits() - unattributedLoads());
        return fraction(certain, (double) cacheHits() + cacheMisses());
    }

    /** Returns expired misses as a fraction of hits and expired misses, 0 to 1; 0 if there were none. */
    public double expiredRate() {
        return fraction(cacheExpired(), (double) cacheHits() + cacheExpired());
    }

    /** Stays within 0 and 1 even if the counts have a fault that is not healed. */
    private static double fraction(long part, double whole) {
        return whole <= 0 ? 0.0 : Math.max(0.0, Math.min(1.0, part / whole));
    }

    /**
     * Returns the twelve numbers of a cache that scripts and dashboards use most, by their names, in a fixed order. The
     * cost is a {@link BigDecimal} and is left out if it is not known; the uptime is in seconds; all others are counts,
     * 0 if they are not {@linkplain #isKnown known}.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cache_hits", cacheHits());
        map.put("cache_misses", cacheMisses());
        map.put("cache_expired", cacheExpired());
        map.put("total_queries", totalQueries());
        map.put("queries_while_uninitialized", queriesWhileUninitialized());
        BigDecimal cost = costSavedUsd();
        if (cost != null) {
            map.put("cost_saved_usd", cost);
        }
        map.put("expired_entries_cleaned", expiredEntriesCleaned());
        map.put("cleanup_runs", cleanupRuns());
        map.put("cleanup_errors", cleanupErrors());
        map.put("consistency_violations", consistencyViolations());
        map.put("auto_heal_count", autoHealCount());
        map.put("uptime_seconds", uptime.toNanos() / NANOS_PER_SECOND);
        return map;
    }

    /**
     * Returns the sums of both, as of one cache, with the longer of the two uptimes. A count is known if that of one
     * is; the cost saved if that of both is.
     */
    public CacheStatistics plus(CacheStatistics other) {
        return new CacheStatistics(
                counts.plus(other.counts),
                known | other.known,
                costOf(other, BigDecimal::add),
                uptime.compareTo(other.uptime) >= 0 ? uptime : other.uptime);
    }

    /**
     * Returns what was counted after {@code earlier}, which is an earlier state of the same cache. If a reset came
     * between the two, what would be negative is 0. The difference is always consistent.
     */
    public CacheStatistics minus(CacheStatistics earlier) {
        Duration between = uptime.minus(earlier.uptime);
        return new CacheStatistics(
                Invariants.heal(counts.minus(earlier.counts)),
                known | earlier.known,
                costOf(earlier, (now, before) -> now.subtract(before).max(BigDecimal.ZERO)),
                between.isNegative() ? Duration.ZERO : between);
    }

    private @Nullable BigDecimal costOf(CacheStatistics other, BinaryOperator<BigDecimal> operator) {
        BigDecimal cost = costSavedUsd();
        BigDecimal otherCost = other.costSavedUsd();
        return cost == null || otherCost == null ? null : operator.apply(cost, otherCost);
    }

    /** Whether all numbers are equal; a count of 0 that is {@linkplain #isKnown known} equals one that is not. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheStatistics that
                && counts.equals(that.counts)
                && uptime.equals(that.uptime)
                && Objects.equals(costSavedUsd(), that.costSavedUsd());
    }

    @Override
    public int hashCode() {
        return 31 * counts.hashCode() + uptime.hashCode();
    }

    @Override
    public String toString() {
        String cost = hasCost() ? ", costSavedUsd=" + costSavedUsd() : "";
        return "CacheStatistics[counts=" + counts + cost + ", uptime=" + uptime + ']';
    }
}
