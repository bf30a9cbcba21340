package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.TrackedCache;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks up from four threads, in bursts with pauses, in a cache that counts its hits itself in a given way, and in
 * another one, which counts rightly. It does so for the given seconds at least, and until it is given a line; a cache
 * that loses updates, until it has lost one. Then it prints its books.
 */
public final class CountingInItsOwnWay {
    private static final int THREADS = 4;
    private static final int LOOKUPS = 5_000;
    private static final int MILLIS_OF_PAUSE = 15;

    private final OwnWays.Cache cache;
    private final Neighbour neighbour = new Neighbour();
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicLong hits = new AtomicLong();

    private CountingInItsOwnWay(OwnWays.Cache cache) {
        this.cache = cache;
    }

    /** A cache that counts as it should, beside the other one. */
    static final class Neighbour {
        @CacheCounter(CacheCount.TOTAL)
        private final AtomicLong total = new AtomicLong();

        @TrackedCache("neighbour")
        @Nullable
        Object find(int key) {
            total.incrementAndGet();
            return OwnWays.has(key) ? this : null;
        }
    }

    public static void main(String[] arguments) throws Exception {
        CountingInItsOwnWay program = new CountingInItsOwnWay(OwnWays.make(arguments[0]));
        System.out.println("started");
        Thread reader = new Thread(program::awaitLine);
        reader.setDaemon(true);
        reader.start();
        program.lookUp(Duration.ofSeconds(Long.parseLong(arguments[1])));
        program.print();
        reader.join();
        UntilToldToStop.wait("ready");
        program.printShown();
    }

    private void awaitLine() {
        try {
            int read = System.in.read();
            while (read >= 0 && read != '\n') {
                read = System.in.read();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            told.countDown();
        }
    }

    private void lookUp(Duration atLeast) throws InterruptedException {
        long start = System.nanoTime();
        boolean hasEnded = false;
        while (!hasEnded) {
            burst();
            cache.rest();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_OF_PAUSE));
            boolean hasLost = cache.written() >= 0 || cache.shown() < hits.get();
            hasEnded = told.getCount() == 0 && hasLost && System.nanoTime() - start > atLeast.toNanos();
        }
    }

    private void burst() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            threads.add(new Thread(this::lookUpOften));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void lookUpOften() {
        for (int key = 0; key < LOOKUPS; key++) {
            if (cache.find(key) != null) {
                hits.incrementAndGet();
            }
            var unused = neighbour.find(key);
        }
    }

    private void print() {
        System.out.println("true hits: " + hits);
        System.out.println("written: " + cache.written());
        printShown();
    }

    private void printShown() {
        System.out.println("shown: " + cache.shown());
    }
}
