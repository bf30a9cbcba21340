package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/**
 * What has to be remembered of a lookup while it runs, if anything: the token that woven code carries from the entry of
 * a method to its exit. Used by the thread that runs the lookup.
 *
 * <p>Those that lie on a {@link LookupStack} are used again and again. They are old objects then, and to put a
 * reference into an old object costs more than all the rest: so they know their cache by number.
 */
final class RunningLookup {
    private final @Nullable LookupStack stack;
    int place;

    int cache;
    long start;
    long loadsBefore;
    boolean ranLoad;
    int expiredSignals;
    private @Nullable Outcome signal;
    private @Nullable LookupHandle handle;

    /** Found on the thread's stack after it had begun, so that its exit does not bring it along. */
    boolean isAdopted;

    /** Where it is not that of the method. */
    @Nullable
    CacheStatisticsTracker tracker;

    /** The keys of a bulk lookup. */
    @Nullable
    BulkKeys requested;

    /** One that lies on no stack. */
    RunningLookup() {
        this.stack = null;
    }

    RunningLookup(LookupStack stack, int place) {
        this.stack = stack;
        this.place = place;
    }

    /** On every lookup of a cache whose lookups are stacked; does not allocate. */
    void begin(int newCache, long newStart, long newLoadsBefore) {
        cache = newCache;
        start = newStart;
        loadsBefore = newLoadsBefore;
        ranLoad = false;
        expiredSignals = 0;
        signal = null;
        handle = null;
        isAdopted = false;
        tracker = null;
        requested = null;
    }

    /** What was known at its entry, if it was found on the thread's stack after that. */
    void takeOver(RunningLookup token) {
        start = token.start;
        tracker = token.tracker;
        requested = token.requested;
    }

    /** Whatever lies above of it on the stack has ended as well, however that came. */
    void leaveStack() {
        if (stack != null) {
            stack.cutAt(place);
        }
        handle = null;
        tracker = null;
        requested = null;
    }

    boolean isOnStack() {
        return stack != null;
    }

    /** The last signal wins. */
    void signal(Outcome outcome) {
        if (handle != null) {
            handle.signal(outcome);
            return;
        }
        signal = outcome;
        if (outcome == Outcome.EXPIRED) {
            expiredSignals++;
        }
    }

    void loadBegan() {
        ranLoad = true;
        Outcome last = signal();
        if (last == null || !last.isMissWithReason()) {
            signal(Outcome.MISS);
        }
    }

    @Nullable
    Outcome signal() {
        return handle == null ? signal : handle.signal();
    }

    /** What other threads may signal by; from now on it keeps the signals. */
    LookupHandle handle() {
        LookupHandle known = handle;
        if (known == null) {
            known = new LookupHandle(cache, tracker, signal, expiredSignals);
            handle = known;
        }
        return known;
    }

    /** What is left when it has left the stack and goes on elsewhere. */
    @Nullable
    LookupHandle handleOrNull() {
        return handle;
    }
}
