package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A static counter of an interface, whose fields are public. */
public interface InterfaceCounters {
    @CacheCounter(CacheCount.HITS)
    AtomicInteger HITS = new AtomicInteger();

    @TrackedCache
    static String find(String key) {
        HITS.incrementAndGet();
        return key;
    }

    @CacheCounters
    static Map<String, Integer> counters() {
        return Map.of("cache_misses", 0);
    }
}
