package io.trackedcache.probe;

import org.jspecify.annotations.Nullable;

/**
 * The result of a lookup of another cache, or instance, that ran within a lookup for the same key: the cache by number,
 * the result by its identity hash code. If the outer lookup returns the same object, the inner cache has answered it.
 */
final class InnerAnswer {
    /** That of all lookups on no stack. Never changes. */
    static final InnerAnswer NONE = new InnerAnswer();

    /** The number of no cache. */
    private static final int NO_CACHE = -1;

    private int cache = NO_CACHE;
    private int result;

    /** Takes the result of an inner lookup instead of that of an earlier one. */
    void take(int newCache, int identityOfResult) {
        cache = newCache;
        result = identityOfResult;
    }

    /** Returns the number of the cache that has given a result; -1 for none. */
    int cacheOf(@Nullable Object outerResult) {
        return cache != NO_CACHE && result == Tiers.identityOf(outerResult) ? cache : NO_CACHE;
    }

    void clear() {
        if (cache != NO_CACHE) {
            cache = NO_CACHE;
        }
    }
}
