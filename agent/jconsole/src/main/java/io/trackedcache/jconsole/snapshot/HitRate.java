package io.trackedcache.jconsole.snapshot;

/**
 * The hit rate of a cache, with its lower bound: hits whose loads could not be matched to a lookup may be misses.
 *
 * @param rate hits as a fraction of all lookups, 0 to 1; negative if unknown
 * @param atLeast the lower bound; negative if unknown
 * @param unattributedLoads the loads that could not be matched; negative if unknown
 */
public record HitRate(double rate, double atLeast, long unattributedLoads) implements Comparable<HitRate> {
    static HitRate of(Row row) {
        return new HitRate(row.rate("hitRate"), row.rate("hitRateAtLeast"), row.number("unattributedLoads"));
    }

    /** Whether the rate may be lower. An older agent has no bound. */
    public boolean isBounded() {
        return atLeast >= 0 && atLeast < rate;
    }

    /** Compares by the rate, unknown ones first. */
    @Override
    public int compareTo(HitRate other) {
        return Double.compare(rate, other.rate);
    }
}
