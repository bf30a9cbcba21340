package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;

/** The tracker of a name that instances of the application have. */
record NamedTracker(CacheId id, CacheStatisticsTracker tracker) {}
