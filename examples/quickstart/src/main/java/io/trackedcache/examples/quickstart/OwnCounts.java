package io.trackedcache.examples.quickstart;

import java.util.concurrent.atomic.LongAdder;

/** The lookups of a cache as the program counts them itself, for comparison with the agent. */
final class OwnCounts {
    private final String cache;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    OwnCounts(String cache) {
        this.cache = cache;
    }

    void count(boolean isHit) {
        (isHit ? hits : misses).increment();
    }

    /** Returns the name of the cache, hits and misses. */
    @Override
    public String toString() {
        return cache + ": " + hits + " hits, " + misses + " misses";
    }
}
