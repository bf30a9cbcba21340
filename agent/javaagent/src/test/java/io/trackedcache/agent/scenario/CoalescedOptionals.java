package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;

/** Two threads look up the same key, and the waiting one gets the Optional that the other one loads. */
public final class CoalescedOptionals implements Scenario {
    private static final String CACHE = "coalesced-optionals";

    private final ConcurrentMap<String, Optional<Object>> values = new ConcurrentHashMap<>();
    private final CountDownLatch loading = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);

    @TrackedCache(CACHE)
    Optional<Object> get(String key) {
        return values.computeIfAbsent(key, this::load);
    }

    @CacheLoad
    private Optional<Object> load(String key) {
        loading.countDown();
        await(waiting);
        return Optional.of(new Object());
    }

    @Override
    public void run() throws InterruptedException {
        Thread first = new Thread(() -> get("key"));
        Thread second = new Thread(() -> get("key"));
        first.start();
        await(loading);
        second.start();
        while (second.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        waiting.countDown();
        first.join();
        second.join();
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
        return List.of(CACHE + ": cache_hits=1, cache_misses=1, total_queries=2, loads_ok=1, coalesced_waits=1");
    }
}
