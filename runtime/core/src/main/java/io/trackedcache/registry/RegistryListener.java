package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;

/**
 * A receiver of changes of a registry. It is called under no lock, on a thread that creates or removes a tracker, so it
 * must be quick and must not throw.
 */
@FunctionalInterface
public interface RegistryListener {
    /** A tracker was created, or existed when this listener was added. */
    void added(CacheId id, CacheStatisticsTracker tracker);

    /** A tracker was removed. Code that still holds it can count on, but no view shows these counts. */
    default void removed(CacheId id, CacheStatisticsTracker tracker) {}

    /**
     * The cache of a tracker has another name from now on: methods have counted for it under the simple name of the
     * class of its lookups, before that class was loaded.
     *
     * @param tracker the tracker that counts for it from now on, with all counts so far
     */
    default void renamed(CacheId before, CacheId now, CacheStatisticsTracker tracker) {
        removed(before, tracker);
        added(now, tracker);
    }

    /**
     * A simple name has come to mean several caches, so that methods which name their cache by it may count for the
     * wrong one. Called once for each such name.
     *
     * @param simpleName the name with its manager
     * @param caches the caches that it may mean; the methods count for the first
     */
    default void ambiguous(CacheId simpleName, List<CacheId> caches) {}

    /**
     * The registry is full: this cache and all further ones are counted together. Called once.
     *
     * @param maxCaches the most caches that are counted separately
     */
    default void overflowed(CacheId id, int maxCaches) {}
}
