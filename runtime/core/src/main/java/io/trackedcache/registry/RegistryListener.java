package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;

/**
 * Hears of the trackers of a registry, on the thread that asked for them first or removed them: it must be quick and
 * must not throw.
 */
@FunctionalInterface
public interface RegistryListener {
    void added(CacheId id, CacheStatisticsTracker tracker);

    /** The tracker is no longer found under its name. Who still holds it can go on counting, for nobody. */
    default void removed(CacheId id, CacheStatisticsTracker tracker) {}

    /**
     * No more caches are counted apart; heard once, of the first that is not.
     *
     * @param maxCaches how many there may be
     */
    default void overflowed(CacheId id, int maxCaches) {}
}
