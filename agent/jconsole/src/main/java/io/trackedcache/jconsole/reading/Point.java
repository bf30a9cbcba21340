package io.trackedcache.jconsole.reading;

/**
 * The rates of one cache between two readings.
 *
 * @param nanos when the second one was, by {@link System#nanoTime}
 * @param hits hits per second
 * @param misses misses per second, expired ones included
 * @param expired expired ones per second
 */
public record Point(long nanos, double hits, double misses, double expired) {
    /** Nothing is known of the time before this moment: a line ends here. */
    static Point unknown(long nanos) {
        return new Point(nanos, Double.NaN, Double.NaN, Double.NaN);
    }

    static Point between(CacheCounts earlier, CacheCounts later, long earlierNanos, long laterNanos) {
        double seconds = (laterNanos - earlierNanos) / 1e9;
        return new Point(
                laterNanos,
                (later.hits() - earlier.hits()) / seconds,
                (later.misses() - earlier.misses()) / seconds,
                (later.expired() - earlier.expired()) / seconds);
    }

    public boolean isKnown() {
        return !Double.isNaN(hits);
    }
}
