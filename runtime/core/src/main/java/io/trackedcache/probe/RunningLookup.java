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
    /** One that began while tracking was switched off, and outside of all others; it stands for all of these. */
    static final RunningLookup UNTRACKED = new RunningLookup().beganWhileOff();

    private final @Nullable LookupStack stack;
    private int place;
    private int cache;
    private long loadsBefore;

    /** Nothing below is worth a look while this is so. */
    private boolean isBlank = true;

    /** Nothing below says more than for whom it counts and when it began. */
    private boolean isQuiet = true;

    private long start;
    private boolean ranLoad;
    private boolean isAdopted;
    private boolean isUntracked;
    private int expiredSignals;
    private @Nullable Outcome signal;
    private @Nullable LookupHandle handle;
    private @Nullable CacheStatisticsTracker tracker;
    private @Nullable BulkKeys requested;

    /** One that lies on no stack. */
    RunningLookup() {
        this.stack = null;
    }

    RunningLookup(LookupStack stack) {
        this.stack = stack;
    }

    /**
     * On every lookup of a cache whose lookups are stacked; does not allocate. The exit of the one that was here before
     * may have failed.
     */
    void begin(int newCache, long newLoadsBefore) {
        if (!isBlank) {
            forget();
        }
        cache = newCache;
        loadsBefore = newLoadsBefore;
    }

    /** Takes the time from now on. */
    void startTiming(long now) {
        start = now;
        isBlank = false;
    }

    /** Counts for that tracker, not for that of its method. */
    void countsFor(CacheStatisticsTracker newTracker) {
        tracker = newTracker;
        isBlank = false;
    }

    /** Asks for many keys. */
    void asksFor(BulkKeys keys) {
        requested = keys;
        isNoLongerQuiet();
    }

    /** Was found on the thread's stack after it had begun, so that its exit does not bring it along. */
    void isFoundLater() {
        isAdopted = true;
        isNoLongerQuiet();
    }

    /** What was known at its entry, if it was found on the thread's stack after that. */
    void takeOver(RunningLookup token) {
        start = token.start;
        tracker = token.tracker;
        requested = token.requested;
    }

    /** Tracking was switched off as it began: what is said of it is said of nobody else, and goes uncounted. */
    RunningLookup beganWhileOff() {
        isUntracked = true;
        isNoLongerQuiet();
        return this;
    }

    boolean isTracked() {
        return !isUntracked;
    }

    /** Whether nothing is known of the lookup that its result does not tell. */
    boolean isBlank() {
        return isBlank;
    }

    /** The same, apart from whom it counts for and when it began. */
    boolean isQuiet() {
        return isBlank || isQuiet;
    }

    /**
     * On every lookup that was stacked. Whatever lies above of it on the stack has ended as well, however that came.
     */
    void end() {
        if (stack != null) {
            stack.cutAt(place);
        }
        if (!isBlank) {
            forget();
        }
    }

    private void isNoLongerQuiet() {
        isQuiet = false;
        isBlank = false;
    }

    private void forget() {
        tracker = null;
        start = 0;
        ranLoad = false;
        isAdopted = false;
        isUntracked = false;
        expiredSignals = 0;
        signal = null;
        handle = null;
        requested = null;
        isQuiet = true;
        isBlank = true;
    }

    /** The last signal wins. */
    void signal(Outcome outcome) {
        isNoLongerQuiet();
        if (handle != null) {
            handle.signal(outcome);
            return;
        }
        signal = outcome;
        if (outcome == Outcome.EXPIRED) {
            expiredSignals++;
        }
    }

    /** In it, or in one within it. */
    void loadBegan() {
        ranLoad = true;
        isNoLongerQuiet();
    }

    void missesForLoad() {
        Outcome last = signal();
        if (last == null || !last.isMissWithReason()) {
            signal(Outcome.MISS);
        }
    }

    /** What other threads may signal by; from now on it keeps the signals. */
    LookupHandle handle() {
        LookupHandle known = handle;
        if (known == null) {
            known = new LookupHandle(cache, tracker, signal, expiredSignals);
            handle = known;
            isNoLongerQuiet();
        }
        return known;
    }

    @Nullable
    Outcome signal() {
        return handle == null ? signal : handle.signal();
    }

    @Nullable
    LookupHandle handleOrNull() {
        return handle;
    }

    boolean isOnStack() {
        return stack != null;
    }

    boolean isOf(int otherCache) {
        return cache == otherCache;
    }

    boolean isAdopted() {
        return isAdopted;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    long start() {
        return start;
    }

    long loadsBefore() {
        return loadsBefore;
    }

    boolean ranLoad() {
        return ranLoad;
    }

    int expiredSignals() {
        return expiredSignals;
    }

    @Nullable
    CacheStatisticsTracker tracker() {
        return tracker;
    }

    @Nullable
    BulkKeys requested() {
        return requested;
    }
}
