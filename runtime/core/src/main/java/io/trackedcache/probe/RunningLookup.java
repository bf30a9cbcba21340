package io.trackedcache.probe;

import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/**
 * A lookup while it runs: the token that woven code carries from the entry of a method to its exit. Used by the thread
 * that runs the lookup.
 *
 * <pre>
 *   state       entered by                         isEmpty  isResultOnly  how it is counted
 *   EMPTY       begin                              true     true          its result, for the tracker of its method
 *   MEASURED    startTiming, countsFor             false    true          its result, for its own tracker, with its time
 *   DETAILED    signal, missesForLoad, loadBegan,  false    false         the rules of its method, by EndedLookup
 *               handle, asksFor
 *   FOUND LATE  markFoundLate                      false    false         the same; the exit finds it on the stack
 *   UNTRACKED   beganWhileOff                      false    false         not at all
 * </pre>
 *
 * <p>A lookup moves only down the table, until {@code end} or the next {@code begin} makes the object empty again. Each
 * field below the two flags is at its initial value while {@code isEmpty}; while {@code isResultOnly}, all but
 * {@code start} and {@code tracker} are.
 *
 * <p>The objects on a {@link LookupStack} are reused. They are old objects for the garbage collector, and writing a
 * reference into an old object costs more than all the rest of a lookup: so a lookup knows its cache by number.
 */
final class RunningLookup {
    /** The token of every lookup that began while tracking was off and no lookup was followed. */
    static final RunningLookup UNTRACKED = new RunningLookup().beganWhileOff();

    /** The token of a lookup of which nothing is known. Always empty. */
    static final RunningLookup NONE = new RunningLookup();

    private final @Nullable LookupStack stack;
    private int place;
    private int cache;
    private long loadsBefore;

    /** Whether every field below is at its initial value. */
    private boolean isEmpty = true;

    /** Whether every field below is, except start and tracker: then the result alone decides. */
    private boolean isResultOnly = true;

    private long start;
    private boolean ranLoad;
    private boolean isFoundLate;
    private boolean isUntracked;
    private int expiredSignals;
    private @Nullable Outcome signal;
    private @Nullable LookupHandle handle;
    private @Nullable CacheStatisticsTracker tracker;
    private @Nullable BulkKeys requested;

    /** Creates a lookup that is on no stack. */
    RunningLookup() {
        this.stack = null;
    }

    RunningLookup(LookupStack stack) {
        this.stack = stack;
    }

    /**
     * Begins a lookup. Clears what an earlier one left behind if its exit failed. Called on every followed lookup; does
     * not allocate.
     */
    void begin(int newCache, long newLoadsBefore) {
        if (!isEmpty) {
            clear();
        }
        cache = newCache;
        loadsBefore = newLoadsBefore;
    }

    /** Takes the time from now on. */
    void startTiming(long now) {
        start = now;
        isEmpty = false;
    }

    /** Counts for a tracker of its own instead of its method's. */
    void countsFor(CacheStatisticsTracker newTracker) {
        tracker = newTracker;
        isEmpty = false;
    }

    /** Asks for many keys. */
    void asksFor(BulkKeys keys) {
        requested = keys;
        needsMoreThanResult();
    }

    /** Marks a lookup that was found on the thread's stack after its entry, so that its exit carries no token. */
    void markFoundLate() {
        isFoundLate = true;
        needsMoreThanResult();
    }

    /** Takes over what the entry knew, if the lookup was found on the thread's stack after that. */
    void takeOver(RunningLookup token) {
        start = token.start;
        tracker = token.tracker;
        requested = token.requested;
    }

    /**
     * Marks a lookup that started while tracking was disabled. Signals for it are dropped instead of reaching an outer
     * lookup, and it is not counted.
     */
    RunningLookup beganWhileOff() {
        isUntracked = true;
        needsMoreThanResult();
        return this;
    }

    boolean isTracked() {
        return !isUntracked;
    }

    /** Whether nothing is known that the result does not show. */
    boolean isEmpty() {
        return isEmpty;
    }

    /** Whether the result alone decides how it ends. */
    boolean isResultOnly() {
        return isEmpty || isResultOnly;
    }

    /**
     * Ends the lookup and whatever is above it on the stack, which must have ended too. Called on every followed
     * lookup.
     */
    void end() {
        if (stack != null) {
            stack.cutAt(place);
        }
        if (!isEmpty) {
            clear();
        }
    }

    private void needsMoreThanResult() {
        isResultOnly = false;
        isEmpty = false;
    }

    private void clear() {
        tracker = null;
        start = 0;
        ranLoad = false;
        isFoundLate = false;
        isUntracked = false;
        expiredSignals = 0;
        signal = null;
        handle = null;
        requested = null;
        isResultOnly = true;
        isEmpty = true;
    }

    /** Takes a signal; the last one wins. */
    void signal(Outcome outcome) {
        needsMoreThanResult();
        if (handle != null) {
            handle.signal(outcome);
            return;
        }
        signal = outcome;
        if (outcome == Outcome.EXPIRED) {
            expiredSignals++;
        }
    }

    /** Marks that a load has started in this lookup or in one inside it. */
    void loadBegan() {
        ranLoad = true;
        needsMoreThanResult();
    }

    /** Makes the lookup a miss, unless a signal has already given the reason of a miss. */
    void missesForLoad() {
        Outcome last = signal();
        if (last == null || !last.isMissWithReason()) {
            signal(Outcome.MISS);
        }
    }

    /** Returns the handle for signals from other threads. From then on, the handle keeps the signals. */
    LookupHandle handle() {
        LookupHandle known = handle;
        if (known == null) {
            known = new LookupHandle(cache, tracker, signal, expiredSignals);
            handle = known;
            needsMoreThanResult();
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

    boolean isFoundLate() {
        return isFoundLate;
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
