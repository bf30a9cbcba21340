package io.trackedcache.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lookups that run on one thread, the outermost first. So predicates, loads and signals find the lookup that they
 * speak of.
 *
 * <p>Only lookups of caches that need it are put here, see {@link ProbedCache#isStacked}. Those that ran already when
 * their cache came to need it are looked for on the thread's real stack, once.
 */
final class LookupStack {
    private static final ThreadLocal<LookupStack> OF_THREAD = new ThreadLocal<>();
    private static final int FIRST_SIZE = 4;

    private RunningLookup[] lookups = new RunningLookup[FIRST_SIZE];
    private int depth;
    private int completeAsOf;

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

    /** On every lookup of a cache whose lookups are stacked; allocates where the stack is deeper than ever. */
    RunningLookup push(int cache, long loadsBefore, long start) {
        if (depth == lookups.length) {
            grow();
        }
        RunningLookup lookup = lookups[depth];
        lookup.begin(cache, loadsBefore);
        if (start != 0) {
            lookup.startTiming(start);
        }
        depth++;
        return lookup;
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

    /** On every lookup that was pushed; does not allocate. */
    void cutAt(int place) {
        depth = place;
    }

    /**
     * One that begins while tracking is switched off. It is put on the stack only where there are others, which would
     * otherwise hear what is said of it.
     */
    static RunningLookup untracked(int cache) {
        LookupStack known = OF_THREAD.get();
        return known == null || known.depth == 0
                ? RunningLookup.UNTRACKED
                : known.push(cache, 0, 0).beganWhileOff();
    }

    /** The exit of such a lookup. */
    static void leaveUntracked(RunningLookup token, int cache) {
        RunningLookup left = token.isOnStack() ? token : adopted(cache);
        if (left != null) {
            left.end();
        }
    }

    /** The innermost lookup of a cache. */
    static @Nullable RunningLookup innermost(ProbedCache cache) {
        int needed = cache.stack();
        LookupStack stack = ofThisThread();
        RunningLookup known = stack.topOf(cache.number());
        return known != null ? known : stack.completed(needed).topOf(cache.number());
    }

    /** Tells the innermost lookup of a cache, which it is about, and those around it, which need not wait for it. */
    static @Nullable RunningLookup loadBegan(ProbedCache cache) {
        RunningLookup innermost = innermost(cache);
        if (innermost != null) {
            // One that is further out may not be known yet, though the innermost is.
            ofThisThread().completed(cache.stack()).loadBegan(cache.number());
            innermost.missesForLoad();
        }
        return innermost;
    }

    private void loadBegan(int cache) {
        for (int place = 0; place < depth; place++) {
            if (lookups[place].isOf(cache)) {
                lookups[place].loadBegan();
            }
        }
    }

    /** The innermost lookup of all. */
    static @Nullable RunningLookup innermost() {
        return ofThisThread().completed(ProbedCache.stackAll()).top();
    }

    /** The lookup that ends now and was found on the thread's stack. */
    static @Nullable RunningLookup adopted(int cache) {
        LookupStack stack = OF_THREAD.get();
        RunningLookup top = stack == null ? null : stack.top();
        return top != null && top.isAdopted() && top.isOf(cache) ? top : null;
    }

    private @Nullable RunningLookup topOf(int cache) {
        for (int place = depth - 1; place >= 0; place--) {
            if (lookups[place].isOf(cache)) {
                return lookups[place];
            }
        }
        return null;
    }

    private @Nullable RunningLookup top() {
        return depth == 0 ? null : lookups[depth - 1];
    }

    /** Whatever came to be stacked up to that moment is here now. */
    private LookupStack completed(int moment) {
        if (completeAsOf < moment) {
            adopt(ProbedMethods.onStackOfThisThread());
            completeAsOf = moment;
        }
        return this;
    }

    /**
     * Puts in what is missing.
     *
     * @param running the caches whose lookups run on this thread, the innermost first
     */
    private void adopt(List<ProbedCache> running) {
        List<RunningLookup> innermostFirst = new ArrayList<>();
        int known = depth;
        for (ProbedCache cache : running) {
            if (known > 0 && lookups[known - 1].isOf(cache.number())) {
                innermostFirst.add(lookups[--known]);
            } else if (cache.isStacked()) {
                innermostFirst.add(adopted(cache));
            }
        }
        while (known > 0) {
            innermostFirst.add(lookups[--known]);
        }
        replaceBy(innermostFirst);
    }

    /** It began before any load of its cache ended, as the first of these would have stacked it. */
    private RunningLookup adopted(ProbedCache cache) {
        RunningLookup lookup = new RunningLookup(this);
        lookup.begin(cache.number(), 0);
        lookup.isFoundLater();
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
