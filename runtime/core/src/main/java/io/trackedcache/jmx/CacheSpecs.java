package io.trackedcache.jmx;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the beans of caches have: one kind for all caches with the same windows. */
final class CacheSpecs {
    private static final String DESCRIPTION =
            "The statistics of one cache. Whoever reads many attributes at once gets them out of one reading.";

    private final Map<List<Duration>, BeanSpec<CacheReading>> byWindows = new ConcurrentHashMap<>();

    BeanSpec<CacheReading> of(List<Duration> windows) {
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
