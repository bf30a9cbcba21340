package io.trackedcache.probe;

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
 *   MEASURED    startTiming, countsFor, contains   false    true          its result, for its own tracker, with its time
 *   DETAILED    signal, handle, asksFor            false    false         the rules of its method, by EndedLookup
 *   FOUND LATE  markFoundLate                      false    false         the same; the exit finds it on the stack
 *   UNTRACKED   beganWhileOff, beganAsPart         false    false         not at all
 * </pre>
 *
 * <p>A lookup moves only down the table, until {@code end} or the next {@code begin} makes the object empty again. Each
 * field below the two flags is at its initial value while {@code isEmpty}; while {@code isResultOnly}, all but
 * {@code start}, {@code tracker} and {@code inner} are. The key and the seat, see {@link AskedKey}, and the
 * {@link PredicateAnswers} are no part of a state.
 *
 * <p>They are superclasses, not fields: reading them through two fields cost 4 to 5 ns on each followed lookup.
 *
 * <p>A cleanup that runs within a lookup is on the stack too, as a mark, see {@link #isCleanup}.
 *
 * <p>The objects on a {@link LookupStack} are reused. They are old objects for the garbage collector, and writing a
 * reference into an old object costs more than all the rest of a lookup: so a lookup knows its cache by number.
 */
final class RunningLookup extends AskedKey {
    /** The token of every lookup that began while tracking was off and no lookup was followed. */
    static final RunningLookup UNTRACKED = new RunningLookup().beganWhileOff();

    /** The token of a lookup of which nothing is known. Always empty. */
    static final RunningLookup NONE = new RunningLookup();

    /** Minus this is the number of a cleanup of the cache with number 0. Below all numbers of caches, also -1. */
    private static final int FIRST_CLEANUP = 3;

    private final @Nullable LookupStack stack;

    private int place;
    private int cache;

    /** Whether every field below is at its initial value. */
    private boolean isEmpty = true;

    /** Whether every field below is, except start, tracker and inner: then the result alone decides. */
    private boolean isResultOnly = true;

    private long start;
    private boolean isFoundLate;
    private boolean isUntracked;
    private boolean isPart;
    private final InnerAnswer inner;
    private int missSignals;
    private int expiredSignals;
    private @Nullable Outcome signal;
    private @Nullable LookupHandle handle;
    private @Nullable CacheStatisticsTracker tracker;
    private @Nullable BulkCall requested;

    /** Creates a lookup that is on no stack. */
    RunningLookup() {
        this.stack = null;
        this.inner = InnerAnswer.NONE;
    }

    RunningLookup(LookupStack stack) {
        this.stack = stack;
        this.inner = new InnerAnswer();
    }

    /** Returns the number of a mark that a cleanup of a cache runs. */
    static int cleanupOf(int cache) {
        return -FIRST_CLEANUP - cache;
    }

    /** Whether this is no lookup, but the mark of a cleanup. */
    boolean isCleanup() {
        return cache < -1;
    }

    /**
     * Begins a lookup. Clears what an earlier one left behind if its exit failed. Called on every followed lookup; does
     * not allocate.
     */
    void begin(int newCache) {
        if (!isEmpty) {
            clear();
        }
        beginAsking(cache);
        beginAnswers();
        cache = newCache;
    }

    /** Whether it asks the same instance for the same key, or for several keys with this one among them. */
    boolean covers(LookupKey other) {
        return isOfInstance(other) && (isSameKey(other) || asksForManyWith(other));
    }

    private boolean asksForManyWith(LookupKey other) {
        BulkCall call = requested;
        return call != null && call.keys().covers(other.key());
    }

    /** Whether it asks another cache or instance for the same key. */
    boolean isTierOver(RunningLookup other) {
        boolean isOther = cache != other.cache || !mayBeSameInstance(other);
        return isOther && !isUntracked && mayBeSameKey(other);
    }

    /** Takes the result of a lookup within it for the same key. */
    void contains(RunningLookup other, int identityOfResult) {
        inner.take(other.cache, identityOfResult);
        isEmpty = false;
    }

    /** Returns the number of the cache whose lookup within this one has given the result; -1 for none. */
    int answeredBy(@Nullable Object result) {
        return inner.cacheOf(result);
    }

    /** Returns the lookup around it, which counts; null for none. */
    @Nullable
    RunningLookup around() {
        RunningLookup outer = stack == null ? null : stack.below(place);
        return outer == null || outer.isTracked() ? outer : outer.around();
    }

    /** Whether loads do not find it, although they should. */
    boolean isWithoutSeat() {
        return !hasSeat() && !isUntracked && requested == null;
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
    void asksFor(BulkCall call) {
        requested = call;
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
     * Marks a lookup that started while tracking was disabled, or that the settings exclude. Signals for it are dropped
     * instead of reaching an outer lookup, and it is not counted.
     */
    RunningLookup beganWhileOff() {
        isUntracked = true;
        needsMoreThanResult();
        return this;
    }

    /** Marks a lookup that is a part of the same lookup around it, which is counted and receives its signals. */
    RunningLookup beganAsPart() {
        isPart = true;
        return beganWhileOff();
    }

    boolean isPart() {
        return isPart;
    }

    /** Whether it is neither a part of another lookup nor the mark of a cleanup. */
    boolean isWhole() {
        return !isPart && !isCleanup();
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
        leaveSeat(cache);
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
        isFoundLate = false;
        isUntracked = false;
        isPart = false;
        inner.clear();
        missSignals = 0;
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
        if (outcome == Outcome.MISS) {
            missSignals++;
        } else if (outcome == Outcome.EXPIRED) {
            expiredSignals++;
        }
    }

    /**
     * Makes the lookup a miss, as another cache has answered it, unless a signal has decided already. Returns whether
     * it did.
     */
    boolean missesUnlessSignalled() {
        Outcome last = signal();
        if (last == null) {
            signal(Outcome.MISS);
            return true;
        }
        Outcome next = last.whenMissed();
        replaceSignal(last, next);
        return next != last;
    }

    /**
     * Takes the answer of a predicate. Called on every call of a predicate within a followed lookup; does not allocate.
     *
     * @param entry a hash of its receiver and its arguments
     */
    void evaluated(Predicate predicate, int entry, boolean isSignal) {
        add(predicate, entry, isSignal, this);
    }

    /** Counts that more entries have expired, or fewer. */
    void countExpired(int more) {
        needsMoreThanResult();
        if (handle != null) {
            handle.countExpired(more);
        } else {
            expiredSignals += more;
        }
    }

    /** Replaces a signal, unless another thread sends one at the same time. */
    void replaceSignal(@Nullable Outcome last, @Nullable Outcome next) {
        needsMoreThanResult();
        if (handle != null) {
            handle.replace(last, next);
        } else {
            signal = next;
        }
    }

    /** Returns the handle for signals from other threads. From then on, the handle keeps the signals. */
    LookupHandle handle() {
        LookupHandle known = handle;
        if (known == null) {
            known = new LookupHandle(cache, tracker, signal, missSignals, expiredSignals);
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

    int cache() {
        return cache;
    }

    /** Returns the number of the cache that it counts for, or that the cleanup cleans. */
    int counted() {
        return isCleanup() ? -FIRST_CLEANUP - cache : cache;
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

    int missSignals() {
        return missSignals;
    }

    int expiredSignals() {
        return expiredSignals;
    }

    @Nullable
    CacheStatisticsTracker tracker() {
        return tracker;
    }

    @Nullable
    BulkCall requested() {
        return requested;
    }
}
