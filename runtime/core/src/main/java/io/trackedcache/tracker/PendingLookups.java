package io.trackedcache.tracker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many asynchronous lookups are under way, and since when, without knowing them: so futures that are dropped leave
 * nothing behind but a number.
 *
 * <p>Time is cut into steps, and for each of the last steps it is known how many of the lookups that began in it have
 * not ended. What began before those counts as abandoned, until it ends after all. A lookup that ends in the very
 * moment that its step becomes too old may be taken from the wrong place; it is missing there until that place is
 * cleared in turn, and the sum is right all the time.
 */
final class PendingLookups {
    /** A lookup is abandoned at most an eighth later than it should be, and never earlier. */
    private static final int STEPS = 16;

    private final AtomicLongArray pending = new AtomicLongArray(STEPS + 1);
    private final AtomicLong abandoned = new AtomicLong();
    private final TrackerClock clock;
    private final long origin;
    private final long stepNanos;
    private volatile long newestStep;

    PendingLookups(Duration abandonedAfter, TrackerClock clock) {
        this.clock = clock;
        this.origin = clock.nanos();
        this.stepNanos = Math.max(1, abandonedAfter.toNanos() / STEPS);
    }

    /** Tells when it began, which {@link #end} wants to know. */
    long begin() {
        moveOn();
        long now = newestStep;
        pending.getAndIncrement(place(now));
        return now;
    }

    void end(long begun, long count) {
        if (newestStep - begun > STEPS) {
            abandoned.getAndAdd(-count);
        } else {
            pending.getAndAdd(place(begun), -count);
        }
    }

    long inFlight() {
        moveOn();
        long sum = 0;
        for (int place = 0; place <= STEPS; place++) {
            sum += pending.get(place);
        }
        return Math.max(0, sum);
    }

    long abandoned() {
        moveOn();
        return Math.max(0, abandoned.get());
    }

    private void moveOn() {
        long now = (clock.nanos() - origin) / stepNanos;
        if (now > newestStep) {
            moveOnTo(now);
        }
    }

    private synchronized void moveOnTo(long now) {
        long until = Math.min(now, newestStep + STEPS + 1);
        for (long step = newestStep + 1; step <= until; step++) {
            abandoned.getAndAdd(pending.getAndSet(place(step), 0));
        }
        newestStep = Math.max(now, newestStep);
    }

    private static int place(long step) {
        return (int) (step % (STEPS + 1));
    }
}
