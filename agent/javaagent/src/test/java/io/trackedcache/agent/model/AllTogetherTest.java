package io.trackedcache.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.registry.TrackerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many threads do all that can happen in two caches, at once and from the very first lookup on; none is lost. */
@SuppressWarnings("FutureReturnValueIgnored") // To drop them is what callers do.
class AllTogetherTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2_000;

    private final List<Subject> caches = new ArrayList<>();
    private final CountDownLatch start = new CountDownLatch(THREADS);

    @Test
    void losesNothing() throws Exception {
        Copies copies = new Copies();
        List<String> names = List.of("AllTogether0", "AllTogether1");
        for (String name : names) {
            caches.add((Subject) copies.newInstance(SubjectTemplate.class, name));
        }

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        ExecutorService completing = Executors.newFixedThreadPool(1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i % 2;
            running.add(threads.submit(() -> runRounds(caches.get(first), caches.get(1 - first), completing)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        completing.shutdown();

        long n = (long) THREADS / 2 * ROUNDS;
        // Half of the threads have one cache outside, the other half the other; what is counted is the same.
        Map<String, Long> expected = Map.ofEntries(
                Map.entry("cache_hits", 6 * n),
                Map.entry("cache_misses", 3 * n),
                Map.entry("cache_expired", n),
                Map.entry("queries_while_uninitialized", n),
                Map.entry("total_queries", 9 * n),
                Map.entry("stale_hits", n),
                Map.entry("lookup_errors", n),
                Map.entry("loads_ok", 2 * n),
                Map.entry("loads_failed", n),
                Map.entry("wait_timeouts", n),
                Map.entry("late_signals", n));
        for (String name : names) {
            assertThat(TrackerRegistry.global().find(name).map(Counts::of)).contains(expected);
        }
    }

    private @Nullable Void runRounds(Subject outer, Subject inner, ExecutorService completing) throws Exception {
        start.countDown();
        start.await();
        for (int i = 0; i < ROUNDS; i++) {
            round(outer, inner, completing);
        }
        return null;
    }

    /** In outer: expired, hit, hit, miss, stale, hit, error. In inner: hit, hit, uninitialized. */
    private static void round(Subject outer, Subject inner, ExecutorService completing) throws Exception {
        outer.find(() -> {
            inner.find(() -> outer.isExpired(() -> true));
            outer.has(() -> inner.isReady(() -> true));
            return new Object();
        });
        outer.find(() -> inner.load(Object::new));
        outer.find(() -> outer.load(() -> inner.find(Object::new)));
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        List<CacheLookup> kept = new ArrayList<>();
        outer.later(() -> {
            kept.add(CacheLookup.current());
            return future;
        });
        completing
                .submit(() -> {
                    kept.get(0).stale();
                    kept.get(0).waitTimeout();
                    future.complete(null);
                    kept.get(0).hit();
                })
                .get();
        outer.with(() -> {}, true);
        inner.has(() -> inner.isReady(() -> false));
        try {
            outer.find(() -> inner.load(() -> {
                throw new Failure();
            }));
        } catch (Failure expected) {
            // A lookup error of the one, a failed load of the other.
        }
    }
}
