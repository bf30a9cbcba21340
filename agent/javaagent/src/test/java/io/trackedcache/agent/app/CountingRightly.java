package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks up from four threads for the given seconds in three caches that count their hits rightly, each in another way.
 * Each thread makes some fast lookups and then a slow one, which pauses before and after it counts, so that at any time
 * there are lookups that only one side has counted. Prints the number of lookups every ten seconds, then what it knows.
 */
public final class CountingRightly {
    /** Seconds between two lines. */
    public static final int STEP = 10;

    private static final int THREADS = 4;
    private static final int FAST_LOOKUPS = 10;

    /** A busy machine makes the program run for longer, rather than with less load. */
    private static final long LOOKUPS_PER_SECOND = 4_000;

    private final Map<String, Cache> caches =
            new TreeMap<>(Map.of("atomic", new Atomic(), "adder", new Adder(), "locked", new Locked()));

    private final AtomicLong lookups = new AtomicLong();
    private volatile boolean hasEnded;

    private CountingRightly() {}

    /** A cache that has the keys that are not divisible by three. */
    private abstract static class Cache {
        private static final int KEPT = 3;
        private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

        /** Counted by the callers. */
        final AtomicLong trueHits = new AtomicLong();

        static boolean has(int key) {
            return key % KEPT != 0;
        }

        static void pause(boolean isSlow) {
            if (isSlow) {
                LockSupport.parkNanos(PAUSE);
            }
        }

        abstract @Nullable Object find(int key, boolean isSlow);

        /** Returns what its counter shows. */
        abstract long shown();
    }

    private static final class Atomic extends Cache {
        @CacheCounter(CacheCount.HITS)
        private final AtomicLong hits = new AtomicLong();

        @Override
        @TrackedCache("atomic")
        @Nullable
        Object find(int key, boolean isSlow) {
            if (!has(key)) {
                return null;
            }
            pause(isSlow);
            hits.incrementAndGet();
            pause(isSlow);
            return this;
        }

        @Override
        long shown() {
            return hits.get();
        }
    }

    private static final class Adder extends Cache {
        @CacheCounter(CacheCount.HITS)
        private final LongAdder hits = new LongAdder();

        @Override
        @TrackedCache("adder")
        @Nullable
        Object find(int key, boolean isSlow) {
            if (!has(key)) {
                return null;
            }
            pause(isSlow);
            hits.increment();
            pause(isSlow);
            return this;
        }

        @Override
        long shown() {
            return hits.sum();
        }
    }

    private static final class Locked extends Cache {
        @CacheCounter(CacheCount.HITS)
        private long hits;

        @Override
        @TrackedCache("locked")
        @Nullable
        Object find(int key, boolean isSlow) {
            if (!has(key)) {
                return null;
            }
            pause(isSlow);
            synchronized (this) {
                hits++;
            }
            pause(isSlow);
            return this;
        }

        @Override
        synchronized long shown() {
            return hits;
        }
    }

    /** Takes the seconds, a multiple of ten. */
    public static void main(String[] arguments) throws Exception {
        new CountingRightly().run(Integer.parseInt(arguments[0]));
    }

    private void run(int seconds) throws Exception {
        Collection<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            threads.add(new Thread(this::lookUpOften));
        }
        threads.forEach(Thread::start);
        long start = System.nanoTime();
        for (int step = STEP; step <= seconds; step += STEP) {
            await(start, step);
            System.out.println("lookups after " + step + " s: " + lookups);
        }
        hasEnded = true;
        for (Thread thread : threads) {
            thread.join();
        }
        caches.forEach((name, cache) -> System.out.println("true hits of " + name + ": " + cache.trueHits));
        UntilToldToStop.wait("ready");
        caches.forEach((name, cache) -> System.out.println("shown by " + name + ": " + cache.shown()));
    }

    private void await(long start, int seconds) {
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)
                || lookups.get() < seconds * LOOKUPS_PER_SECOND) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private void lookUpOften() {
        for (int round = 0; !hasEnded; round++) {
            for (Cache cache : caches.values()) {
                lookUp(cache, round);
            }
        }
    }

    private void lookUp(Cache cache, int round) {
        int found = 0;
        for (int key = round; key < round + FAST_LOOKUPS; key++) {
            if (cache.find(key, false) != null) {
                found++;
            }
        }
        if (cache.find(round, true) != null) {
            found++;
        }
        cache.trueHits.addAndGet(found);
        lookups.addAndGet(FAST_LOOKUPS + 1);
    }
}
