package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A static counter in an enum, whose static initializer has a handler and creates instances. */
@SuppressWarnings("ImmutableEnumChecker") // The trait: an enum that counts.
public enum InitializedCounters {
    ONE,
    TWO;

    @CacheCounter(CacheCount.HITS)
    private static final LongAdder HITS = new LongAdder();

    @CacheCounter(CacheCount.MISSES)
    private long misses;

    static {
        try {
            HITS.add(Long.parseLong("no number"));
        } catch (NumberFormatException e) {
            HITS.increment();
        }
    }

    @TrackedCache
    public @Nullable String find(String key) {
        if (key.isEmpty()) {
            misses++;
            return null;
        }
        HITS.increment();
        return key;
    }

    public long misses() {
        return misses;
    }
}
