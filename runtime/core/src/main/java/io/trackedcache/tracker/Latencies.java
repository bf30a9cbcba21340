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

    private static final int HALF = 32;
    private static final long LOWER_HALF = (1L << HALF) - 1;

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
        long[] sorted = copyNewest(count);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Optional.empty() : Optional.of(statistics(sorted));
    }

    /** Returns the part of these statistics that needs no sorting. */
    Optional<LatencySummary> summaryOfNewest(long count) {
        long[] newest = copyNewest(count);
        return newest.length == 0 ? Optional.empty() : Optional.of(summary(newest));
    }

    private long[] copyNewest(long count) {
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

    private static LatencyStatistics statistics(long[] sorted) {
        return new LatencyStatistics(
                sorted.length,
                mean(sorted),
                percentile(50, sorted),
                percentile(90, sorted),
                percentile(99, sorted),
                Duration.ofNanos(sorted[sorted.length - 1]));
    }

    private static LatencySummary summary(long[] latencies) {
        long[] highest = highest(latencies, latencies.length - rank(99, latencies.length) + 1);
        return new LatencySummary(
                mean(latencies), Duration.ofNanos(highest[0]), Duration.ofNanos(highest[highest.length - 1]));
    }

    /** Returns the highest latencies, the lowest of them first. Most latencies are compared once. */
    private static long[] highest(long[] latencies, int count) {
        long[] highest = Arrays.copyOf(latencies, count);
        Arrays.sort(highest);
        for (int i = count; i < latencies.length; i++) {
            if (latencies[i] > highest[0]) {
                replaceLowest(highest, latencies[i]);
            }
        }
        return highest;
    }

    private static void replaceLowest(long[] highest, long latency) {
        int place = 0;
        while (place + 1 < highest.length && highest[place + 1] < latency) {
            highest[place] = highest[place + 1];
            place++;
        }
        highest[place] = latency;
    }

    /** Adds upper and lower halves separately: the sum may not fit into a long, nor exactly into a double. */
    private static Duration mean(long[] latencies) {
        int count = latencies.length;
        long upper = 0;
        long lower = 0;
        for (long latency : latencies) {
            upper += latency >>> HALF;
            lower += latency & LOWER_HALF;
        }
        long rest = ((upper % count) << HALF) + lower;
        return Duration.ofNanos(((upper / count) << HALF) + (rest + count / 2) / count);
    }

    /** Returns the percentile by nearest rank: the lowest latency that at least that many percent do not exceed. */
    private static Duration percentile(int percent, long[] sorted) {
        return Duration.ofNanos(sorted[rank(percent, sorted.length) - 1]);
    }

    private static int rank(int percent, int count) {
        return (percent * count + 99) / 100;
    }
}
