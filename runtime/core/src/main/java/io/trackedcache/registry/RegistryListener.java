package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;

/**
 * Hears of the trackers of a registry, on the thread that asked for them first: it must be quick and must not throw.
 */
@FunctionalInterface
public interface RegistryListener {
    void added(CacheId id, CacheStatisticsTracker tracker);
}
