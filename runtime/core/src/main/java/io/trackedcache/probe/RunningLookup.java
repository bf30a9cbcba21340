package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
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
 *   DETAILED    signal, handle, asksFor            false    false         the rules of its method, by EndedLookup
 *   FOUND LATE  markFoundLate                      false    false         the same; the exit finds it on the stack
 *   UNTRACKED   beganWhileOff, beganAsPart         false    false         not at all
 * </pre>
 *
 * <p>A lookup moves only down the table, until {@code end} or the next {@code begin} makes the object empty again. Each
 * field below the two flags is at its initial value while {@code isEmpty}; while {@code isResultOnly}, all but
 * {@code start} and {@code tracker} are.
 *
 * <p>A cleanup that runs within a lookup is on the stack too, as a mark, see {@link #isCleanup}.
 *
 * <p>The objects on a {@link LookupStack} are reused. They are old objects for the garbage collector, and writing a
 * reference into an old object costs more than all the rest of a lookup: so a lookup knows its cache by number.
 */
final class RunningLookup {
    /** The token of every lookup that began while tracking was off and no lookup was followed. */
    static final RunningLookup UNTRACKED = new RunningLookup().beganWhileOff();

    /** The token of a lookup of which nothing is known. Always empty. */
    static final RunningLookup NONE = new RunningLookup();

    private static final int NO_CACHE = -1;

    /** Minus this is the number of a cleanup of the cache with number 0. Below all numbers of caches, also -1. */
    private static final int FIRST_CLEANUP = 3;

    private final @Nullable LookupStack stack;

    /**
     * The answers of predicates, see {@link Evaluations}: set to none at each begin, and no part of the states above.
     */
    private long expiryAnswers;

    private long readyAnswers;
    private int place;
    private int cache;

    /** Whether key and instance are known: the cache had keys when the lookup began. */
    private boolean isKeyed;

    /** The key as a number. */
    private long key;

    private int instance;

    /** Where loads find the lookup; zero if its cache has none. */
    private int ticket;

    /** Whether every field below is at its initial value. */
    private boolean isEmpty = true;

    /** Whether every field below is, except start and tracker: then the result alone decides. */
    private boolean isResultOnly = true;

    private long start;
    private boolean isFoundLate;
    private boolean isUntracked;
    private boolean isPart;

    /** The cache of a lookup within this one, for the same key, and the identity hash code of its result. */
    private int innerCache = NO_CACHE;

    private int innerResult;
    private int missSignals;
    private int expiredSignals;
    private @Nullable Outcome signal;
    private @Nullable LookupHandle handle;
    private @Nullable CacheStatisticsTracker tracker;
    private @Nullable BulkCall requested;

    /** Creates a lookup that is on no stack. */
    RunningLookup() {
        this.stack = null;
    }

    RunningLookup(LookupStack stack) {
        this.stack = stack;
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
        if (ticket != LoadAttribution.NO_TICKET) {
            forgetTicket();
        }
        expiryAnswers = Evaluations.NONE;
        readyAnswers = Evaluations.NONE;
        cache = newCache;
        isKeyed = false;
        key = Keys.UNKNOWN;
    }

    /** Asks for a key. Called on every lookup of a cache with keys; does not allocate. */
    void asksFor(long newKey, int newInstance, int newTicket) {
        isKeyed = true;
        key = newKey;
        instance = newInstance;
        ticket = newTicket;
    }

    /** Lets loads find the lookup, although its key is not known. */
    void takesSeat(int newTicket) {
        ticket = newTicket;
    }

    /** Whether it asks the same instance for the same key, or for several keys with this one among them. */
    boolean covers(LookupKey asked) {
        if (!isKeyed || instance != asked.instance()) {
            return false;
        }
        BulkCall call = requested;
        return (key == asked.number() && key != Keys.UNKNOWN)
                || (call != null && call.keys().covers(asked.key()));
    }

    /** Whether it asks another cache or instance for the same key. A key that is not known may be any key. */
    boolean isTierOver(RunningLookup inner) {
        boolean isSameKey = !isKeyed || (key == inner.key && key != Keys.UNKNOWN);
        return isSameKey && !isUntracked && (cache != inner.cache || instance != inner.instance);
    }

    /** Takes the result of a lookup within it for the same key. */
    void contains(RunningLookup inner, int identityOfResult) {
        innerCache = inner.cache;
        innerResult = identityOfResult;
        isEmpty = false;
    }

    /** Returns the number of the cache whose lookup within this one has given the result; -1 for none. */
    int answeredBy(@Nullable Object result) {
        return innerCache != NO_CACHE && innerResult == Tiers.identityOf(result) ? innerCache : NO_CACHE;
    }

    @Nullable
    RunningLookup around() {
        return stack == null ? null : stack.below(place);
    }

    private void forgetTicket() {
        LoadAttribution loads = CacheIndex.numbered(cache).loads();
        if (loads != null) {
            loads.forget(takeTicket());
        }
        ticket = LoadAttribution.NO_TICKET;
    }

    /** Returns the ticket, which the caller uses up. */
    int takeTicket() {
        int taken = ticket;
        ticket = LoadAttribution.NO_TICKET;
        return taken;
    }

    /** Whether loads do not find it, although they should. */
    boolean isWithoutSeat() {
        return ticket == LoadAttribution.NO_TICKET && !isUntracked && requested == null;
    }

    int ticket() {
        return ticket;
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
     * Marks a lookup that started while tracking was disabled. Signals for it are dropped instead of reaching an outer
     * lookup, and it is not counted.
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
        if (ticket != LoadAttribution.NO_TICKET) {
            forgetTicket();
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
        isFoundLate = false;
        isUntracked = false;
        isPart = false;
        innerCache = NO_CACHE;
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
        long before = predicate.isOfEntries() ? expiryAnswers : readyAnswers;
        long now = Evaluations.add(before, entry, isSignal);
        if (predicate.isOfEntries()) {
            expiryAnswers = now;
        } else {
            readyAnswers = now;
        }
        if (!Evaluations.areUsual(before | now)) {
            needsMoreThanResult();
            countExpired(predicate.isOfEntries() ? Evaluations.more(before, entry, isSignal) : 0);
            replaceAnswer(predicate, now, isSignal);
        }
    }

    private void countExpired(int more) {
        if (handle != null) {
            handle.countExpired(more);
        } else {
            expiredSignals += more;
        }
    }

    /**
     * An answer about one entry is a signal like others, the last of which decides. Any other replaces its own kind.
     */
    private void replaceAnswer(Predicate predicate, long answers, boolean isSignal) {
        Outcome last = signal();
        Outcome now = Evaluations.signal(answers, predicate);
        if (isSignal && !Evaluations.areSeveralEntries(answers)) {
            replaceSignal(last, now);
        } else if (predicate.mayHaveSent(last)) {
            replaceSignal(last, now);
        }
    }

    /** Replaces a signal, unless another thread sends one at the same time. */
    private void replaceSignal(@Nullable Outcome last, @Nullable Outcome next) {
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
