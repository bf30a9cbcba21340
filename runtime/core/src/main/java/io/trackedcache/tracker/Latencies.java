package io.trackedcache.tracker;

import java.time.Duration;
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
        AtomicLongArray places = ring;
        long end = next.get();
        long begin = end - Math.min(Math.min(count, end), places.length());
        long[] sorted = new long[(int) (end - begin)];
        int found = 0;
        for (long place = begin; place < end; place++) {
            long latency = places.get((int) place & (SIZE - 1));
            if (latency != VACANT) {
                sorted[found++] = latency - 1;
            }
        }
        Arrays.sort(sorted, 0, found);
        return found == 0 ? Optional.empty() : Optional.of(statistics(sorted, found));
    }

    private static LatencyStatistics statistics(long[] sorted, int count) {
        return new LatencyStatistics(
                count,
                mean(sorted, count),
                percentile(50, sorted, count),
                percentile(90, sorted, count),
                percentile(99, sorted, count),
                Duration.ofNanos(sorted[count - 1]));
    }

    /** Adds whole parts and remainders separately: the sum may not fit into a long, nor exactly into a double. */
    private static Duration mean(long[] sorted, int count) {
        long whole = 0;
        long remainders = 0;
        for (int i = 0; i < count; i++) {
            whole += sorted[i] / count;
            remainders += sorted[i] % count;
        }
        return Duration.ofNanos(whole + (remainders + count / 2) / count);
    }

    /** Returns the percentile by nearest rank: the lowest latency that at least that many percent do not exceed. */
    private static Duration percentile(int percent, long[] sorted, int count) {
        int rank = (percent * count + 99) / 100;
        return Duration.ofNanos(sorted[rank - 1]);
    }
}
