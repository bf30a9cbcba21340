package io.trackedcache.probe.attribution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The place of one lookup among all that run, where loads on any thread find it. Used again and again, by one lookup at
 * a time: each has a term of its own. Loads mark the lookup; the lookup reads its marks when it leaves.
 */
final class Seat {
    /** The lookup runs. Without this bit, and without {@link #RESERVED}, the seat is free. */
    static final long TAKEN = 1;

    /** A load was caused by the lookup. */
    static final long MISSED = 2;

    /** The lookup waited for a load that another one caused. */
    static final long WAITED = 4;

    /** A load that the lookup caused, or waited for, has returned a value. */
    static final long LOADED = 8;

    /** The lookup is being written down. */
    private static final long RESERVED = 16;

    /** The load that the lookup is said to have caused may be the one of another lookup, which ran too. */
    static final long DOUBTFUL = 32;

    /** A load has begun that the lookup may have caused. */
    static final long WANTED = 64;

    /** A load that ran on the thread of the lookup was given to it, while others of the key had none. */
    static final long PERHAPS_HELPED = 128;

    private static final long MARKS = MISSED | WAITED;
    private static final long ONE_TERM = 256;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Seat.class, "state", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The number of the term, and the bits above. */
    private volatile long state;

    private long key;
    private int instance;
    private long order;
    private long thread;

    /** The lookup, once it has left its method and waits for its future; the seat of a collected one is free. */
    private volatile @Nullable WeakReference<?> pending;

    private long abandonedFrom;

    /** Takes the seat if it is free. Called on every lookup of a cache with loads; does not allocate. */
    boolean take(long newKey, long newOrder, long newThread) {
        long before = state;
        if ((before & (ONE_TERM - 1)) != 0 || !STATE.compareAndSet(this, before, before | RESERVED)) {
            return false;
        }
        key = newKey;
        order = newOrder;
        thread = newThread;
        instance = 0;
        STATE.setRelease(this, before | TAKEN);
        return true;
    }

    /** Makes the lookup one of an instance that has a cache of its own. */
    void ofInstance(int newInstance) {
        instance = newInstance;
    }

    /**
     * Keeps the seat after the method of the lookup has returned, for as long as the lookup is not collected.
     *
     * @param newAbandonedFrom when it stops being a candidate, in nanoseconds: its future may never complete
     */
    void pendAs(WeakReference<?> lookup, long newAbandonedFrom) {
        abandonedFrom = newAbandonedFrom;
        pending = lookup;
    }

    /** Whether the lookup has left its method and waits for its future. */
    boolean isPending() {
        return pending != null;
    }

    /** Whether the lookup waits for its future for too long to be the cause of a load. */
    boolean isAbandoned() {
        return pending != null && System.nanoTime() - abandonedFrom >= 0;
    }

    /** Frees the seat. Returns its last state. */
    long leave() {
        if (pending != null) {
            pending = null;
        }
        return (long) STATE.getAndSet(this, nextTerm(state));
    }

    /** Frees the seat, unless a load has marked the lookup. */
    boolean leaveUnmarked() {
        return leaveWithout(MARKS);
    }

    /** Frees the seat, unless a load has marked the lookup, or may do so when it ends. */
    boolean leaveUnwanted() {
        return leaveWithout(MARKS | WANTED);
    }

    private boolean leaveWithout(long marks) {
        long before = state;
        return (before & marks) == 0 && STATE.compareAndSet(this, before, nextTerm(before));
    }

    /** Frees the seat of a lookup that was collected. Returns whether it did. */
    boolean leaveIfCollected() {
        long before = state;
        WeakReference<?> lookup = pending;
        if (lookup == null || !lookup.refersTo(null) || (before & TAKEN) == 0) {
            return false;
        }
        pending = null;
        return STATE.compareAndSet(this, before, nextTerm(before));
    }

    private static long nextTerm(long state) {
        return (state & -ONE_TERM) + ONE_TERM;
    }

    /** Marks the lookup of a term. Returns false if it has ended, or has the mark {@code unless}. */
    boolean mark(long term, long mark, long unless) {
        while (true) {
            long before = state;
            if (!isTerm(before, term) || (before & unless) != 0) {
                return false;
            }
            if (STATE.compareAndSet(this, before, before | mark)) {
                return true;
            }
        }
    }

    /** Whether the lookup of a term still runs. */
    boolean isTaken(long term) {
        return isTerm(state, term);
    }

    private static boolean isTerm(long state, long term) {
        return (state & TAKEN) != 0 && (state & -ONE_TERM) == term;
    }

    /** Returns the term of the lookup that runs; -1 while the seat is free. */
    long term() {
        long now = state;
        return (now & TAKEN) == 0 ? -1 : now & -ONE_TERM;
    }

    /** Whether the lookup that runs has caused a load that has ended. */
    boolean hasMissed() {
        return (state & MISSED) != 0;
    }

    /** Whether the load of the lookup that runs may be the one of another lookup. */
    boolean isDoubtful() {
        return (state & DOUBTFUL) != 0;
    }

    /** Whether the thread of the lookup that runs may have run the load of another one. */
    boolean hasPerhapsHelped() {
        return (state & PERHAPS_HELPED) != 0;
    }

    /** Whether a load has returned a value for the lookup that runs. */
    boolean hasLoaded() {
        return (state & LOADED) != 0;
    }

    static long termOf(long state) {
        return state & -ONE_TERM;
    }

    static boolean has(long state, long mark) {
        return (state & mark) != 0;
    }

    long key() {
        return key;
    }

    /** Returns a number of the instance that the lookup counts for; 0 if all instances share a cache. */
    int instance() {
        return instance;
    }

    /** Returns the id of the thread that the lookup began on. */
    long thread() {
        return thread;
    }

    /** Returns a number that is higher for a lookup that began later. */
    long order() {
        return order;
    }
}
