package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** Eight threads look up the same key at once, and one of them loads it. It is the first load of this JVM. */
public final class CoalescedWaits implements Scenario {
    private static final String CACHE = "coalesced-waits";
    private static final int THREADS = 8;

    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
    private final CountDownLatch waiting = new CountDownLatch(THREADS - 1);

    @TrackedCache(CACHE)
    String get(String key) {
        return values.computeIfAbsent(key, this::load);
    }

    @CacheLoad
    private String load(String key) {
        await(waiting);
        return "value of " + key;
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> get("key"));
            threads.add(thread);
            thread.start();
        }
        // All threads except the loading one are blocked.
        while (threads.stream().filter(CoalescedWaits::isStuckInTheMap).count() < THREADS - 1) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < THREADS; i++) {
            waiting.countDown();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        get("key");
    }

    /** Whether the thread waits in its lookup, and not earlier, while a class is loaded or linked. */
    private static boolean isStuckInTheMap(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return thread.getState() == Thread.State.BLOCKED
                && stack.length > 0
                && stack[0].getClassName().equals(ConcurrentHashMap.class.getName());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=8, cache_misses=1, total_queries=9, loads_ok=1, coalesced_waits=7");
    }
}
