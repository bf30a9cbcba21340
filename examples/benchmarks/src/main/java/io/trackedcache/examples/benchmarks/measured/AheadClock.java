package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.tracker.TrackerClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of this machine, but put forward: an hour goes by at once, and to ask for the time costs what it costs.
 */
final class AheadClock implements TrackerClock {
    private long ahead;

    void goOn(Duration time) {
        ahead += time.toNanos();
    }

    @Override
    public long nanos() {
        return SYSTEM.nanos() + ahead;
    }

    @Override
    public Instant now() {
        return SYSTEM.now().plusNanos(ahead);
    }
}
