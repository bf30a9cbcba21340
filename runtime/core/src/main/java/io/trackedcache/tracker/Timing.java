package io.trackedcache.tracker;

/**
 * A lookup that is being timed, for code that counts by hand. A timing belongs to one thread.
 *
 * <pre>{@code
 * try (var timing = tracker.time()) {
 *     return map.get(key);
 * }
 * }</pre>
 */
public final class Timing implements AutoCloseable {
    private final CacheStatisticsTracker tracker;
    private final TrackerClock clock;
    private final long start;
    private boolean isClosed;

    Timing(CacheStatisticsTracker tracker, TrackerClock clock) {
        this.tracker = tracker;
        this.clock = clock;
        this.start = clock.nanos();
    }

    /** Records the time since the start; a second call does nothing. */
    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            tracker.recordLatencyNanos(Math.max(0, clock.nanos() - start));
        }
    }
}
