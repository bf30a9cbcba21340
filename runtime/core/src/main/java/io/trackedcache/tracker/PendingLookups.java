package io.trackedcache.tracker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The numbers of asynchronous lookups in flight and abandoned. It holds no reference to a lookup or its future, so a
 * future that the application drops leaves nothing behind but a number.
 *
 * <p>Time is divided into steps. For each of the newest steps there is a count of lookups that began in it and have not
 * ended. A lookup that began in an older step counts as abandoned until it ends after all. A lookup that ends at the
 * instant when its step becomes too old may be subtracted from the wrong count. That count is too low until its step is
 * cleared in turn; the sum is right all the time.
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

    /** Records a new lookup, and returns its step, which {@link #end} needs. */
    long begin() {
        advance();
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
        advance();
        long sum = 0;
        for (int place = 0; place <= STEPS; place++) {
            sum += pending.get(place);
        }
        return Math.max(0, sum);
    }

    long abandoned() {
        advance();
        return Math.max(0, abandoned.get());
    }

    /**
     * Returns how many lookups have ended that never began, and forgets them if {@code heal} is true. Recording by the
     * probes cannot do that; a program that calls {@link Gauges#endPending(long)} too often can.
     */
    synchronized long endedTooOften(boolean heal) {
        advance();
        long sum = abandoned.get();
        for (int place = 0; place <= STEPS; place++) {
            sum += pending.get(place);
        }
        if (sum < 0 && heal) {
            pending.getAndAdd(place(newestStep), -sum);
        }
        return Math.max(0, -sum);
    }

    private void advance() {
        long now = (clock.nanos() - origin) / stepNanos;
        if (now > newestStep) {
            advanceTo(now);
        }
    }

    private synchronized void advanceTo(long now) {
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
