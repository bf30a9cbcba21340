package io.trackedcache.start;

import io.trackedcache.config.Settings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.Tracking;

/**
 * What a {@link RuntimePart} works with.
 *
 * @param version the version of the runtime
 */
public record RuntimeContext(
        Settings settings, TrackerRegistry registry, Tracking tracking, String version, Housekeeper housekeeper) {}
