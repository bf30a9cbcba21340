package io.trackedcache.jmx;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The specifications of the beans of caches: one for all caches with the same windows. */
final class CacheSpecs {
    private static final String DESCRIPTION =
            "The statistics of one cache. Attributes that are read in one call come from one snapshot.";

    private final Map<List<Duration>, BeanSpec<CacheSnapshot>> byWindows = new ConcurrentHashMap<>();

    BeanSpec<CacheSnapshot> of(List<Duration> windows) {
        return byWindows.computeIfAbsent(
                windows,
                known -> new BeanSpec<>(
                        CacheStatisticsMXBean.class,
                        DESCRIPTION,
                        CacheAttributes.of(known),
                        CacheOperations.all(),
                        AlertNotifications.ofCaches()));
    }
}
