package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The followed lookups that run on one thread, the outermost first. Predicates, loads and signals find their lookup
 * here.
 *
 * <p>Only lookups of followed caches are pushed, see {@link ProbedCache#isFollowed}. Those that already ran when their
 * cache came to be followed are searched for on the thread's real stack, once for each epoch of {@link CacheIndex}.
 */
final class LookupStack {
    private static final ThreadLocal<LookupStack> OF_THREAD = new ThreadLocal<>();
    private static final int FIRST_SIZE = 4;

    /** How many lookups around one are compared with it: a deep recursion would pay for all, at each step. */
    private static final int MOST_COMPARED = 64;

    private RunningLookup[] lookups = new RunningLookup[FIRST_SIZE];
    private int depth;
    private int completeUpToEpoch;

    private LookupStack() {
        fill(lookups, 0);
    }

    static LookupStack ofThisThread() {
        LookupStack known = OF_THREAD.get();
        return known != null ? known : make();
    }

    private static LookupStack make() {
        LookupStack made = new LookupStack();
        OF_THREAD.set(made);
        return made;
    }

    /** Begins a lookup. Called on every followed lookup; allocates only where the stack is deeper than ever before. */
    RunningLookup push(int cache, long start) {
        if (depth == lookups.length) {
            grow();
        }
        RunningLookup lookup = lookups[depth];
        lookup.begin(cache);
        if (start != 0) {
            lookup.startTiming(start);
        }
        depth++;
        return lookup;
    }

    /** Returns the lookup around the one at a place, without those that are parts of others; null for none. */
    @Nullable
    RunningLookup below(int place) {
        for (int outer = place - 1; outer >= 0; outer--) {
            if (lookups[outer].isWhole()) {
                return lookups[outer];
            }
        }
        return null;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    /**
     * Whether a lookup of the same instance and key, or of many keys with this one among them, is among the innermost
     * lookups around one that begins. Called on every lookup of a cache with keys that begins within another lookup.
     */
    boolean isWithin(int cache, LookupKey asked) {
        int last = Math.max(0, depth - MOST_COMPARED);
        for (int place = depth - 1; place >= last; place--) {
            RunningLookup outer = lookups[place];
            if (outer.isOf(cache) && outer.isTracked() && outer.covers(asked) && isRunning(outer, place)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a lookup still runs, of which another one would be a part. After an error of the JVM its exit may be
     * missing; without a lookup around it, it stays here, and later lookups of its key look like its parts. So one with
     * very many parts is searched for on the thread's real stack.
     */
    private boolean isRunning(RunningLookup outer, int place) {
        if (!outer.addUnusualPart() || !hasEnded(place)) {
            return true;
        }
        outer.forgetKey();
        return false;
    }

    /** Whether fewer lookups of the cache run than are here, from a place on. The one that begins runs, but is not. */
    private boolean hasEnded(int place) {
        int running = ProbedMethods.countOnStackOfThisThread(lookups[place].cache()) - 1;
        int known = 0;
        for (int each = place; each < depth; each++) {
            known += lookups[each].isOf(lookups[place].cache()) ? 1 : 0;
        }
        return running >= 0 && running < known;
    }

    private void fill(RunningLookup[] places, int from) {
        for (int place = from; place < places.length; place++) {
            places[place] = new RunningLookup(this);
            places[place].moveTo(place);
        }
    }

    private void grow() {
        RunningLookup[] more = Arrays.copyOf(lookups, 2 * lookups.length);
        fill(more, lookups.length);
        lookups = more;
    }

    /** Removes the lookup at a place and all above it. Called on every followed lookup; does not allocate. */
    void cutAt(int place) {
        depth = place;
    }

    /**
     * Begins a lookup while tracking is off. It is pushed only above other lookups, which would otherwise receive its
     * signals.
     */
    static RunningLookup untracked(int cache) {
        LookupStack known = OF_THREAD.get();
        return known == null || known.depth == 0
                ? RunningLookup.UNTRACKED
                : known.push(cache, 0).beganWhileOff();
    }

    /** Ends a lookup that began while tracking was off. */
    static void leaveUntracked(RunningLookup token, int cache) {
        RunningLookup left = token.isOnStack() ? token : foundLate(cache);
        if (left != null) {
            left.end();
        }
    }

    /**
     * Marks that a cleanup of a cache runs within a lookup, whose predicates then check entries for the cleanup.
     * Returns null if no lookup runs, so that there is nothing to mark.
     */
    static @Nullable RunningLookup beginCleanup(ProbedCache cache) {
        LookupStack known = OF_THREAD.get();
        return known == null || known.depth == 0 ? null : known.push(RunningLookup.cleanupOf(cache.number()), 0);
    }

    /**
     * Removes the mark of a cleanup.
     *
     * @param mark null if its entry has made none; the search of the thread's stack may have done so later
     */
    static void endCleanup(@Nullable RunningLookup mark, ProbedCache cache) {
        if (mark != null) {
            mark.end();
        } else if (CacheIndex.areAnyFollowed()) {
            LookupStack stack = OF_THREAD.get();
            RunningLookup top = stack == null ? null : stack.top();
            if (top != null && top.isFoundLate() && top.isOf(RunningLookup.cleanupOf(cache.number()))) {
                top.end();
            }
        }
    }

    /**
     * Returns the lookup whose entry a predicate checks now: the innermost one of the cache, whose lookups are followed
     * from now on; null if there is none, or a cleanup of the cache runs within it.
     *
     * @param cache null for any cache
     */
    static @Nullable RunningLookup checking(@Nullable ProbedCache cache) {
        if (cache == null) {
            return ofThisThread().completedUpTo(CacheIndex.followAll()).topUnlessCleanup();
        }
        int needed = CacheIndex.follow(cache);
        LookupStack stack = ofThisThread();
        LookupStack complete = stack.topOf(cache.number()) != null ? stack : stack.completedUpTo(needed);
        return complete.topUnlessCleanupOf(cache.number());
    }

    /**
     * Returns the same, but follows no further lookups.
     *
     * @param followedSince the epoch since which the lookups of that cache, or of all, are followed
     */
    static @Nullable RunningLookup checking(@Nullable ProbedCache cache, int followedSince) {
        LookupStack stack = ofThisThread().completedUpTo(followedSince);
        if (stack.depth == 0) {
            return null;
        }
        RunningLookup top = stack.lookups[stack.depth - 1];
        if (top.isWhole() && (cache == null || top.isOf(cache.number()))) {
            return top;
        }
        // Out of the way of the usual case: the lookup that checks its entry is the innermost one.
        return cache == null ? stack.topUnlessCleanup() : stack.topUnlessCleanupOf(cache.number());
    }

    private @Nullable RunningLookup topUnlessCleanup() {
        for (int place = depth - 1; place >= 0; place--) {
            RunningLookup lookup = lookups[place];
            if (!lookup.isPart()) {
                return lookup.isCleanup() ? null : lookup;
            }
        }
        return null;
    }

    private @Nullable RunningLookup topUnlessCleanupOf(int cache) {
        int cleanup = RunningLookup.cleanupOf(cache);
        for (int place = depth - 1; place >= 0; place--) {
            RunningLookup lookup = lookups[place];
            if ((lookup.isOf(cache) && !lookup.isPart()) || lookup.isOf(cleanup)) {
                return lookup.isCleanup() ? null : lookup;
            }
        }
        return null;
    }

    /**
     * Returns the cache of the innermost lookup among those of a class and its subclasses; the class's own for none.
     */
    static ProbedCache memberOf(ProbedCache family) {
        ProbedCache running = family.hasMembers() ? runningMemberOf(family) : null;
        return running == null ? family : running;
    }

    /** Returns the same; null if none of these lookups runs. */
    static @Nullable ProbedCache runningMemberOf(ProbedCache family) {
        LookupStack stack = OF_THREAD.get();
        return stack == null ? null : stack.topMemberOf(family);
    }

    private @Nullable ProbedCache topMemberOf(ProbedCache family) {
        for (int place = depth - 1; place >= 0; place--) {
            int number = lookups[place].cache();
            ProbedCache cache = number < 0 ? null : CacheIndex.numbered(number);
            if (cache != null && (cache.equals(family) || cache.isMemberOf(family))) {
                return cache;
            }
        }
        return null;
    }

    /** Returns the innermost lookup of a cache, whose lookups are followed from now on. */
    static @Nullable RunningLookup innermost(ProbedCache cache) {
        int needed = CacheIndex.follow(cache);
        LookupStack stack = ofThisThread();
        RunningLookup known = stack.topOf(cache.number());
        return known != null ? known : stack.completedUpTo(needed).topOf(cache.number());
    }

    /** Lets loads find the lookups of a cache that began on this thread before it was known to have loads. */
    static void seatEarlier(ProbedCache cache, LoadAttribution loads) {
        LookupStack stack = ofThisThread();
        for (int place = 0; place < stack.depth; place++) {
            RunningLookup lookup = stack.lookups[place];
            if (lookup.isOf(cache.number()) && lookup.isWithoutSeat()) {
                lookup.takesSeat(loads.enter(Keys.UNKNOWN));
            }
        }
    }

    /** Returns the innermost lookup of all caches, which are followed from now on. */
    static @Nullable RunningLookup innermost() {
        return ofThisThread().completedUpTo(CacheIndex.followAll()).topThatIsNoPart();
    }

    /** Returns the lookup that ends now, if it was found on the thread's stack after its entry. */
    static @Nullable RunningLookup foundLate(int cache) {
        LookupStack stack = OF_THREAD.get();
        RunningLookup top = stack == null ? null : stack.topLookup();
        return top != null && top.isFoundLate() && top.isOf(cache) ? top : null;
    }

    private @Nullable RunningLookup topOf(int cache) {
        for (int place = depth - 1; place >= 0; place--) {
            if (lookups[place].isOf(cache) && !lookups[place].isPart()) {
                return lookups[place];
            }
        }
        return null;
    }

    /** Also if a cleanup runs within it. */
    private @Nullable RunningLookup topThatIsNoPart() {
        return below(depth);
    }

    /** Returns the innermost lookup, also if a cleanup runs within it. */
    private @Nullable RunningLookup topLookup() {
        int place = depth - 1;
        while (place >= 0 && lookups[place].isCleanup()) {
            place--;
        }
        return place < 0 ? null : lookups[place];
    }

    private @Nullable RunningLookup top() {
        return depth == 0 ? null : lookups[depth - 1];
    }

    /** Adds the running lookups of caches that came to be followed up to an epoch. */
    private LookupStack completedUpTo(int epoch) {
        if (completeUpToEpoch < epoch) {
            addMissing(ProbedMethods.onStackOfThisThread());
            completeUpToEpoch = epoch;
        }
        return this;
    }

    /**
     * Adds the lookups that are not here yet.
     *
     * @param running the lookups and cleanups that run on this thread, the innermost first
     */
    private void addMissing(List<ProbedMethods.Running> running) {
        List<RunningLookup> innermostFirst = new ArrayList<>();
        int known = depth;
        for (ProbedMethods.Running method : running) {
            if (known > 0 && method.mayBe(lookups[known - 1])) {
                innermostFirst.add(lookups[--known]);
            } else if (method.cache().isFollowed()) {
                innermostFirst.add(lateLookupOf(method));
            }
        }
        while (known > 0) {
            innermostFirst.add(lookups[--known]);
        }
        replaceBy(innermostFirst);
    }

    /** The key of a lookup is not known any more; the lookups by rules that it calls are taken for its parts. */
    private RunningLookup lateLookupOf(ProbedMethods.Running method) {
        RunningLookup lookup = new RunningLookup(this);
        LoadAttribution loads = method.isCleanup() ? null : method.cache().loads();
        lookup.begin(method.number());
        if (loads != null) {
            lookup.takesSeat(loads.enter(Keys.UNKNOWN));
        }
        if (!method.isCleanup() && method.cache().passesKeysOn()) {
            lookup.asksForAnyKey();
        }
        lookup.markFoundLate();
        return method.isExcluded() ? lookup.beganWhileOff() : lookup;
    }

    private void replaceBy(List<RunningLookup> innermostFirst) {
        RunningLookup[] all = new RunningLookup[Math.max(FIRST_SIZE, 2 * innermostFirst.size())];
        int size = innermostFirst.size();
        fill(all, size);
        for (int place = 0; place < size; place++) {
            all[place] = innermostFirst.get(size - 1 - place);
            all[place].moveTo(place);
        }
        lookups = all;
        depth = size;
    }
}
