package io.trackedcache.tracker;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The seeds of random draws, which differ from JVM to JVM and from cache to cache: otherwise the same lookups of each
 * JVM would be timed, such as all that warm up. Two clocks are enough for that; a secure seed may block the start.
 */
final class Seeds {
    /** The constants of SplitMix64: steps of the first, mixed by the others, have no pattern. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final AtomicLong NEXT = new AtomicLong(mixed(System.nanoTime()) ^ System.currentTimeMillis());

    private Seeds() {}

    static long next() {
        return mixed(NEXT.getAndAdd(STEP));
    }

    static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
