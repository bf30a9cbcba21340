package io.trackedcache.tracker;

import java.time.Instant;

/** The clock of a tracker. */
public interface TrackerClock {
    /** The clocks of this machine. */
    TrackerClock SYSTEM = new SystemClock();

    /** Returns nanoseconds since an arbitrary origin; never goes back, even if the wall clock does. For durations. */
    long nanos();

    /** Returns the time of the wall clock. For timestamps that people read. */
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
