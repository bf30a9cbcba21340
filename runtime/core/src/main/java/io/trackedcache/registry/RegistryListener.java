package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;

/**
 * A receiver of changes of a registry. It is called on the thread that creates or removes a tracker, so it must be
 * quick and must not throw.
 */
@FunctionalInterface
public interface RegistryListener {
    /** A tracker was created, or existed when this listener was added. */
    void added(CacheId id, CacheStatisticsTracker tracker);

    /** A tracker was removed. Code that still holds it can count on, but no view shows these counts. */
    default void removed(CacheId id, CacheStatisticsTracker tracker) {}

    /**
     * The registry is full: this cache and all further ones are counted together. Called once.
     *
     * @param maxCaches the most caches that are counted separately
     */
    default void overflowed(CacheId id, int maxCaches) {}
}
