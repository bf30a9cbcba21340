package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.outcome.Results;
import org.jspecify.annotations.Nullable;

/**
 * Caches over caches: a lookup whose result comes from the lookup of another cache within it, for the same key, is a
 * miss that this cache has answered. Lookups of plain caches leave no trace on the thread's stack, so that a tier has
 * to be found: when the inner lookup is linked, and at the first loads of the inner cache.
 */
final class Tiers {
    /**
     * So many loads of a cache search for lookups around them, anew after each lookup method that is linked: it may be
     * that of an outer cache.
     */
    private static final int SEARCHED_LOADS = 64;

    private Tiers() {}

    /** Follows a cache, and each other one that has a lookup on this thread, if there is one. */
    static void findAround(ProbedCache cache) {
        if (!ProbedMethods.knowOtherThan(cache)) {
            return;
        }
        for (ProbedMethods.Running running : ProbedMethods.onStackOfThisThread()) {
            ProbedCache outer = running.cache();
            if (running.isCounted() && !outer.equals(cache)) {
                CacheIndex.followNested(cache);
                CacheIndex.followNested(outer);
                var unused = LookupStack.innermost(outer);
            }
        }
    }

    /** The same at the first loads of a cache, and at the ends of lookups that have such a load on another thread. */
    static void findAroundLoad(ProbedCache cache) {
        if (cache.countsSearchedLoad(SEARCHED_LOADS)) {
            findAround(cache);
        }
    }

    /**
     * Shows the result of a lookup to the one around it, if that asks another cache for the same key. A constant such
     * as {@code true} is not shown: both lookups may have it by themselves.
     */
    static void ended(RunningLookup lookup, @Nullable Object result) {
        RunningLookup outer = lookup.around();
        if (outer == null || !lookup.isTracked() || !outer.isTierOver(lookup)) {
            return;
        }
        Object content = Results.content(result);
        if (content != null && LoadAttribution.showsItsOrigin(content)) {
            outer.contains(lookup, identityOf(content));
        }
    }

    /** Returns the identity hash code of a result, taken out of an {@code Optional}; 0 for none. */
    static int identityOf(@Nullable Object result) {
        return System.identityHashCode(Results.content(result));
    }
}
