package io.trackedcache.tracker;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * What the lookups of a cache need besides a count of their results. One field: while it is zero, a lookup is plain,
 * and looks at nothing else.
 *
 * <p>The field has a bit for each kind of need, and behind these the number of lookups that are to be timed.
 */
public final class LookupNeeds {
    private static final int ONE_TIMING = 1 << 4;

    /** More are not asked for: code that counts by hand may record lookups and never time one. */
    private static final int MOST_TIMINGS = 1 << 20;

    /** Not a handle for variables: the JDK makes classes for the first use of one in a shape that it has not yet. */
    private static final AtomicIntegerFieldUpdater<LookupNeeds> NEEDED =
            AtomicIntegerFieldUpdater.newUpdater(LookupNeeds.class, "needed");

    /** Kinds of needs. Each is set and cleared by one owner. */
    public enum Kind {
        /** Lookups are kept on their thread's stack, or are not counted at present: the probe decides. */
        PROBE(1),
        /** Each lookup is an event. */
        EVENTS(1 << 1),
        /** Each lookup is timed. */
        ALL_TIMES(1 << 2),
        /** Something that never ends. */
        ALWAYS(1 << 3);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }
    }

    private volatile int needed;

    /** Returns the needs of lookups that are never plain. */
    public static LookupNeeds always() {
        LookupNeeds always = new LookupNeeds();
        always.set(Kind.ALWAYS, true);
        return always;
    }

    /** Whether a lookup that begins needs nothing else. Called on every lookup; does not allocate. */
    public boolean areNone() {
        return needed == 0;
    }

    /** Whether a lookup that is not timed needs nothing else at its end. Called on every lookup; does not allocate. */
    public boolean areNoneAtEnd() {
        return (needed & (ONE_TIMING - 1)) == 0;
    }

    boolean has(Kind kind) {
        return (needed & kind.bit) != 0;
    }

    public void set(Kind kind, boolean isNeeded) {
        int now;
        do {
            now = needed;
        } while (!NEEDED.compareAndSet(this, now, isNeeded ? now | kind.bit : now & ~kind.bit));
    }

    boolean hasTimings() {
        return needed >= ONE_TIMING;
    }

    /** Asks for one more lookup to be timed. */
    void addTiming() {
        if (needed < MOST_TIMINGS) {
            var unused = NEEDED.addAndGet(this, ONE_TIMING);
        }
    }

    /** Takes one of the timings that are asked for. Returns whether there was one. */
    boolean takeTiming() {
        int now = needed;
        while (now >= ONE_TIMING) {
            if (NEEDED.compareAndSet(this, now, now - ONE_TIMING)) {
                return true;
            }
            now = needed;
        }
        return false;
    }
}
