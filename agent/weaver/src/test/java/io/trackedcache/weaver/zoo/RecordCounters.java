package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.TrackedCache;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counters of a record: one in a component, and a static one in a class without a static initializer. */
public record RecordCounters(@CacheCounter(CacheCount.HITS) AtomicLong hits) implements Serializable {
    @CacheCounter(CacheCount.MISSES)
    private static long misses;

    @TrackedCache
    public @Nullable String find(String key) {
        if (key.isEmpty()) {
            misses++;
            return null;
        }
        hits.incrementAndGet();
        return key;
    }

    public static long misses() {
        return misses;
    }
}
