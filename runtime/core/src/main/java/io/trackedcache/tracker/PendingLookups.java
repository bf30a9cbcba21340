package io.trackedcache.tracker;

import java.time.Duration;

/**
 * How many asynchronous lookups are under way, and since when, without knowing them: so futures that are dropped leave
 * nothing behind but a number.
 *
 * <p>Time is cut into steps, and for each of the last steps it is known how many of the lookups that began in it have
 * not ended. What began before those counts as abandoned, until it ends after all.
 */
final class PendingLookups {
    /** A lookup is abandoned at most a sixteenth later than it should be, and never earlier. */
    private static final int STEPS = 16;

    private final long[] pending = new long[STEPS + 1];
    private final TrackerClock clock;
    private final long origin;
    private final long stepNanos;
    private long newestStep;
    private long abandoned;

    PendingLookups(Duration abandonedAfter, TrackerClock clock) {
        this.clock = clock;
        this.origin = clock.nanos();
        this.stepNanos = Math.max(1, abandonedAfter.toNanos() / STEPS);
    }

    /** Tells when it began, which {@link #end} wants to know. */
    synchronized long begin() {
        moveOn();
        pending[place(newestStep)]++;
        return newestStep;
    }

    synchronized void end(long begun) {
        moveOn();
        if (newestStep - begun > STEPS) {
            abandoned--;
        } else {
            pending[place(begun)]--;
        }
    }

    synchronized long inFlight() {
        moveOn();
        long sum = 0;
        for (long count : pending) {
            sum += count;
        }
        return sum;
    }

    synchronized long abandoned() {
        moveOn();
        return abandoned;
    }

    private void moveOn() {
        long now = (clock.nanos() - origin) / stepNanos;
        long until = Math.min(now, newestStep + pending.length);
        for (long step = newestStep + 1; step <= until; step++) {
            abandoned += pending[place(step)];
            pending[place(step)] = 0;
        }
        newestStep = Math.max(now, newestStep);
    }

    private static int place(long step) {
        return (int) (step % (STEPS + 1));
    }
}
