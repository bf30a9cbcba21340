package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.TrackedCache;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Static counters in a class without a static initializer, whose instances can be serialized. */
@SuppressWarnings("serial") // The trait: the JVM computes the version.
public final class StaticCounters implements Serializable {
    @CacheCounter(CacheCount.HITS)
    private static int hits;

    @CacheCounter(CacheCount.MISSES)
    private static long misses;

    private final int value = 1;

    @TrackedCache
    public static @Nullable String find(String key) {
        if (key.isEmpty()) {
            misses++;
            return null;
        }
        hits++;
        return key;
    }

    @CacheCounters
    static Map<String, Number> counters() {
        return Map.of("cache_hits", hits, "cache_misses", misses);
    }

    public int value() {
        return value;
    }
}
