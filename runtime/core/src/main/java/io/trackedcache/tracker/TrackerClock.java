package io.trackedcache.tracker;

import java.time.Instant;

/** Where a tracker takes the time from. */
public interface TrackerClock {
    /** The clocks of this machine. */
    TrackerClock SYSTEM = new SystemClock();

    /** Nanoseconds since some moment; never goes back, whatever happens to the clock on the wall. For durations. */
    long nanos();

    /** The clock on the wall. For people. */
    Instant now();

    /** The clocks of this machine. */
    final class SystemClock implements TrackerClock {
        private SystemClock() {}

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    }
}
