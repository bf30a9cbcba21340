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
            if (!lookups[outer].isPart()) {
                return lookups[outer];
            }
        }
        return null;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    /**
     * Whether a lookup of the same instance and key, or of many keys with this one among them, runs around a lookup
     * that begins. Called on every lookup of a cache with keys that begins within another lookup.
     */
    boolean isWithin(int cache, LookupKey asked) {
        for (int place = depth - 1; place >= 0; place--) {
            RunningLookup outer = lookups[place];
            if (outer.isOf(cache) && outer.isTracked() && outer.covers(asked)) {
                return true;
            }
        }
        return false;
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
        RunningLookup top = stack == null ? null : stack.top();
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

    private @Nullable RunningLookup top() {
        return depth == 0 ? null : lookups[depth - 1];
    }

    private @Nullable RunningLookup topThatIsNoPart() {
        for (int place = depth - 1; place >= 0; place--) {
            if (!lookups[place].isPart()) {
                return lookups[place];
            }
        }
        return null;
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
     * @param running the caches whose lookups run on this thread, the innermost first
     */
    private void addMissing(List<ProbedCache> running) {
        List<RunningLookup> innermostFirst = new ArrayList<>();
        int known = depth;
        for (ProbedCache cache : running) {
            if (known > 0 && lookups[known - 1].isOf(cache.number())) {
                innermostFirst.add(lookups[--known]);
            } else if (cache.isFollowed()) {
                innermostFirst.add(lateLookupOf(cache));
            }
        }
        while (known > 0) {
            innermostFirst.add(lookups[--known]);
        }
        replaceBy(innermostFirst);
    }

    /** Its key is not known any more. */
    private RunningLookup lateLookupOf(ProbedCache cache) {
        RunningLookup lookup = new RunningLookup(this);
        LoadAttribution loads = cache.loads();
        lookup.begin(cache.number());
        if (loads != null) {
            lookup.takesSeat(loads.enter(Keys.UNKNOWN));
        }
        lookup.markFoundLate();
        return lookup;
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
