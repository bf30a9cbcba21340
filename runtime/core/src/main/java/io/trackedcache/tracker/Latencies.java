package io.trackedcache.tracker;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The newest latencies of a cache, each as it was measured. The ring is created when the first latency is recorded.
 *
 * <p>Recording takes a place in the ring and fills it, and no thread waits. A reader may miss a latency that another
 * thread is recording at the same time.
 */
final class Latencies {
    /** A power of two; a hundred latencies are above the 90th percentile, ten above the 99th. */
    static final int SIZE = 1024;

    /** A place that is not filled yet. Latencies are stored one higher, so that none looks like it. */
    private static final long VACANT = 0;

    private static final AtomicLongArray NO_RING = new AtomicLongArray(0);

    private final AtomicLong next = new AtomicLong();
    private volatile AtomicLongArray ring = NO_RING;

    void record(long nanos) {
        // Read once: a reset may remove the ring at any time.
        AtomicLongArray current = ring;
        AtomicLongArray places = current.length() == 0 ? makeRing() : current;
        places.set((int) next.getAndIncrement() & (SIZE - 1), nanos + 1);
    }

    private synchronized AtomicLongArray makeRing() {
        AtomicLongArray current = ring;
        if (current.length() != 0) {
            return current;
        }
        AtomicLongArray made = new AtomicLongArray(SIZE);
        ring = made;
        return made;
    }

    void clear() {
        ring = NO_RING;
    }

    /** Returns the statistics of the newest {@code count} latencies, or of fewer if there are fewer; empty for none. */
    Optional<LatencyStatistics> newest(long count) {
        long[] newest = copyNewest(count);
        Arrays.sort(newest);
        return Percentiles.statistics(newest);
    }

    /** Returns the part of these statistics that needs no sorting. */
    Optional<LatencySummary> summaryOfNewest(long count) {
        return Percentiles.summary(copyNewest(count));
    }

    /**
     * Returns the newest {@code count} latencies in nanoseconds, the newest of all last, or fewer if there are fewer.
     */
    long[] copyNewest(long count) {
        AtomicLongArray places = ring;
        long end = next.get();
        long begin = end - Math.min(Math.min(count, end), places.length());
        long[] newest = new long[(int) (end - begin)];
        int found = 0;
        for (long place = begin; place < end; place++) {
            long latency = places.get((int) place & (SIZE - 1));
            if (latency != VACANT) {
                newest[found++] = latency - 1;
            }
        }
        return found == newest.length ? newest : Arrays.copyOf(newest, found);
    }
}
