package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The numbers of one cache at one moment, or of some time of it.
 *
 * @param counts everything that was counted
 * @param costSaved what the hits that save a cost have saved
 * @param uptime how long it was counted
 */
public record CacheStatistics(CounterLedger counts, UsdAmount costSaved, Duration uptime) {

    /** The numbers of a cache whose hits save that much each, unless they are counted as hits without a saving. */
    static CacheStatistics of(CounterLedger counts, UsdAmount costPerHit, Duration uptime) {
        long hitsWithSaving = Math.max(0, counts.hits() - counts.hitsWithoutSaving());
        return new CacheStatistics(counts, costPerHit.times(hitsWithSaving), uptime);
    }

    /** What the hits that save a cost have saved, to the last digit. */
    public BigDecimal costSavedUsd() {
        return costSaved.usd();
    }

    /** Lookups that were answered. */
    public long cacheHits() {
        return counts.hits();
    }

    /** All lookups that were not answered, for whatever reason. */
    public long cacheMisses() {
        return counts.misses();
    }

    /** Misses because there was no entry. Not below 0 even where the counts hold a fault that nobody has healed yet. */
    public long cacheNotFound() {
        return Math.max(0, counts.misses() - counts.expired() - counts.uninitialized());
    }

    /** Misses because the entry was too old. */
    public long cacheExpired() {
        return counts.expired();
    }

    /** Misses because the cache was not ready. */
    public long queriesWhileUninitialized() {
        return counts.uninitialized();
    }

    /** All lookups that ended in a hit or a miss. */
    public long totalQueries() {
        return counts.total();
    }

    /** Lookups that threw; neither hit nor miss. */
    public long lookupErrors() {
        return counts.lookupErrors();
    }

    /** Hits that served an old value. */
    public long staleHits() {
        return counts.staleHits();
    }

    /** Loads that gave a value. */
    public long loadsOk() {
        return counts.loadsOk();
    }

    /** Loads that threw. */
    public long loadsFailed() {
        return counts.loadsFailed();
    }

    /** The time that all loads took together. */
    public Duration loadTime() {
        return Duration.ofNanos(counts.loadNanos());
    }

    /** Lookups that waited for a load that somebody else had begun. */
    public long coalescedWaits() {
        return counts.coalescedWaits();
    }

    /** Waits for the load of somebody else that were given up. */
    public long waitTimeouts() {
        return counts.waitTimeouts();
    }

    /** Values that were too large to be cached. */
    public long sizeRejections() {
        return counts.sizeRejections();
    }

    /** Entries that were put. */
    public long puts() {
        return counts.puts();
    }

    /** Entries that were removed by request. */
    public long removals() {
        return counts.removals();
    }

    /** Entries that were removed to make room. */
    public long evictions() {
        return counts.evictions();
    }

    /** Signals that came after their lookup had ended. */
    public long lateSignals() {
        return counts.lateSignals();
    }

    /** Entries that cleanups removed. */
    public long expiredEntriesCleaned() {
        return counts.cleaned();
    }

    /** Cleanups, those that failed included. */
    public long cleanupRuns() {
        return counts.runs();
    }

    /** Cleanups, or parts of them, that failed. */
    public long cleanupErrors() {
        return counts.errors();
    }

    /** Checks of these counts that found a fault. */
    public long consistencyViolations() {
        return counts.violations();
    }

    /** Faults of these counts that were repaired. */
    public long autoHealCount() {
        return counts.heals();
    }

    /** Hits as a fraction of all hits and misses, 0 to 1; 0 when there were none. */
    public double hitRate() {
        return fraction(cacheHits(), (double) cacheHits() + cacheMisses());
    }

    /** The fraction of would-have-been hits that had expired, 0 to 1; 0 when there were none. */
    public double expiredRate() {
        return fraction(cacheExpired(), (double) cacheHits() + cacheExpired());
    }

    /** Kept within 0 and 1 even where the counts hold a fault that nobody has healed yet. */
    private static double fraction(long part, double whole) {
        return whole <= 0 ? 0.0 : Math.max(0.0, Math.min(1.0, part / whole));
    }

    /** Both together, as of one cache: all numbers are added up, and the longer uptime stands. */
    public CacheStatistics plus(CacheStatistics other) {
        return new CacheStatistics(
                counts.plus(other.counts),
                UsdAmount.of(costSavedUsd().add(other.costSavedUsd())),
                uptime.compareTo(other.uptime) >= 0 ? uptime : other.uptime);
    }

    /**
     * What came after the other, which is an earlier state of the same cache. Where a reset lies between the two, what
     * would be below zero is zero; the difference is always consistent.
     */
    public CacheStatistics minus(CacheStatistics earlier) {
        Duration between = uptime.minus(earlier.uptime);
        return new CacheStatistics(
                Invariants.heal(counts.minus(earlier.counts)),
                UsdAmount.of(costSavedUsd().subtract(earlier.costSavedUsd()).max(BigDecimal.ZERO)),
                between.isNegative() ? Duration.ZERO : between);
    }
}
