package io.trackedcache.jconsole.snapshot;

/**
 * The rates of one cache between two snapshots.
 *
 * @param nanos the time of the second snapshot, from {@link System#nanoTime}
 * @param hits hits per second
 * @param misses misses per second, including expired
 * @param expired expired misses per second
 */
public record RatePoint(long nanos, double hits, double misses, double expired) {
    /** Returns a gap: the rates before this time are unknown, so a line ends here. */
    static RatePoint unknown(long nanos) {
        return new RatePoint(nanos, Double.NaN, Double.NaN, Double.NaN);
    }

    static RatePoint between(CacheCounts earlier, CacheCounts later, long earlierNanos, long laterNanos) {
        double seconds = (laterNanos - earlierNanos) / 1e9;
        return new RatePoint(
                laterNanos,
                (later.hits() - earlier.hits()) / seconds,
                (later.misses() - earlier.misses()) / seconds,
                (later.expired() - earlier.expired()) / seconds);
    }

    public boolean isKnown() {
        return !Double.isNaN(hits);
    }
}
