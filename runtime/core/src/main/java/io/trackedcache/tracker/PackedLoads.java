package io.trackedcache.tracker;

/**
 * Loads and their time as one number, so that one atomic add records both: a reader sees both of a load or neither. The
 * upper bits count the loads, the lower ones sum up nanoseconds.
 *
 * <p>A number that {@linkplain #isFull becomes half full} is emptied at once by the thread that sees it. Until then it
 * has room for half a million other loads, or for a hundred of the longest that it takes.
 */
final class PackedLoads {
    private static final int TIME_BITS = 44;
    private static final long TIME = (1L << TIME_BITS) - 1;
    private static final long HALF_OF_TIME = 1L << (TIME_BITS - 1);

    /** The longest load that is packed: 68 seconds. */
    static final long LONGEST = 1L << 36;

    private PackedLoads() {}

    static long one(long nanos) {
        return (1L << TIME_BITS) | nanos;
    }

    /** Whether the count or the time needs its highest bit. */
    static boolean isFull(long packed) {
        return packed < 0 || (packed & HALF_OF_TIME) != 0;
    }

    static long count(long packed) {
        return packed >>> TIME_BITS;
    }

    static long nanos(long packed) {
        return packed & TIME;
    }
}
