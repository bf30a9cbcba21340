package io.trackedcache.examples.seeaheal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Looks up users from four threads, in bursts with short pauses, and counts that exactly. */
final class Rush {
    private static final int THREADS = 4;
    private static final int USERS = 1_000;
    private static final int LOOKUPS_PER_BURST = 25_000;
    private static final int FEWEST_BURSTS = 10;
    private static final int MOST_BURSTS = 200;
    private static final int MILLIS_OF_PAUSE = 20;

    private final UserCache cache;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    Rush(UserCache cache) {
        this.cache = cache;
    }

    /** Looks up until each counter of the cache has lost an update: with luck, few threads lose none for a while. */
    void run() throws InterruptedException {
        for (int id = 0; id < USERS; id += 2) {
            cache.put(id, "user " + id);
        }
        for (int burst = 0; burst < FEWEST_BURSTS || (burst < MOST_BURSTS && !hasLoss()); burst++) {
            burst(burst);
            TimeUnit.MILLISECONDS.sleep(MILLIS_OF_PAUSE);
        }
    }

    private boolean hasLoss() {
        return cache.counts().areAllLessThan(counts());
    }

    private void burst(int number) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(number * THREADS + thread);
            threads.add(new Thread(() -> lookUp(random)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void lookUp(Random random) {
        for (int lookup = 0; lookup < LOOKUPS_PER_BURST; lookup++) {
            boolean isHit = cache.find(random.nextInt(USERS)).isPresent();
            (isHit ? hits : misses).increment();
        }
    }

    /** Returns the true numbers: a {@code LongAdder} loses no update. */
    Counts counts() {
        return new Counts(hits.sum(), misses.sum(), hits.sum() + misses.sum());
    }
}
