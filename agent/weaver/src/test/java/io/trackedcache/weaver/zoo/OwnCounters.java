package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A class that counts its cache itself, in fields of each type and by a method. */
public class OwnCounters implements Cloneable {
    @CacheCounter(CacheCount.HITS)
    private int hits;

    @CacheCounter(CacheCount.MISSES)
    protected volatile long misses;

    @CacheCounter(CacheCount.TOTAL)
    final AtomicLong total = new AtomicLong();

    @CacheCounter(CacheCount.PUTS)
    public LongAdder puts = new LongAdder();

    public OwnCounters() {
        this(0);
    }

    public OwnCounters(int hits) {
        if (hits < 0) {
            return;
        }
        this.hits = hits;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // As applications count that do not look closely.
    @TrackedCache
    public @Nullable String find(String key) {
        total.incrementAndGet();
        if (key.isEmpty()) {
            misses++;
            return null;
        }
        hits++;
        return key;
    }

    @CacheCounters
    protected Map<String, Long> counters() {
        return Map.of("cache_hits", (long) hits, "cache_misses", misses);
    }

    @CacheSize
    public int size() {
        return 3;
    }

    @Override
    public OwnCounters clone() {
        try {
            return (OwnCounters) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
