package io.trackedcache.tracker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The newest latencies of a cache, each as it was measured. The ring is made when the first one comes.
 *
 * <p>Recording takes a place and fills it; nobody waits. A reading may miss what is being filled in at that moment.
 */
final class Latencies {
    /** A power of two; a hundred of them lie above the 90th percentile, ten above the 99th. */
    static final int SIZE = 1024;

    /** A place that nobody has filled yet. Latencies are kept one higher, so that none looks like it. */
    private static final long VACANT = 0;

    private static final AtomicLongArray NO_RING = new AtomicLongArray(0);

    private final AtomicLong next = new AtomicLong();
    private volatile AtomicLongArray ring = NO_RING;

    void record(long nanos) {
        // Read once: a reset may take the ring away at any time.
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

    /** What the newest ones say, as many as are asked for and there; nothing where there are none. */
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

    /** Whole parts and remainders apart: the sum itself may not fit into a long, nor exactly into a double. */
    private static Duration mean(long[] sorted, int count) {
        long whole = 0;
        long remainders = 0;
        for (int i = 0; i < count; i++) {
            whole += sorted[i] / count;
            remainders += sorted[i] % count;
        }
        return Duration.ofNanos(whole + (remainders + count / 2) / count);
    }

    /** By nearest rank: the lowest latency that is not below that many percent of all. */
    private static Duration percentile(int percent, long[] sorted, int count) {
        int rank = (percent * count + 99) / 100;
        return Duration.ofNanos(sorted[rank - 1]);
    }
}
