package io.trackedcache.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads use every feature of two caches at once, from the first lookup on, and no count is lost. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
class AllTogetherTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2_000;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final CountDownLatch start = new CountDownLatch(THREADS);

    static Stream<Arguments> threads() {
        Stream<Arguments> platform = Stream.of(arguments("platform", Executors.defaultThreadFactory()));
        return Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS
                ? platform
                : Stream.concat(platform, Stream.of(arguments("virtual", virtual())));
    }

    /** Calls {@code Thread.ofVirtual().factory()} by reflection, because the test is compiled for an older release. */
    private static ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no virtual threads on " + Runtime.version(), e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("threads")
    void losesNoCount(String kind, ThreadFactory factory) throws Exception {
        Copies copies = new Copies();
        List<String> names = List.of("AllTogether0" + kind, "AllTogether1" + kind);
        List<Subject> caches = new ArrayList<>();
        for (String name : names) {
            caches.add((Subject) copies.newInstance(SubjectTemplate.class, name));
        }
        String nameOfEntries = "AllTogetherEntries" + kind;
        Entries entries = (Entries) copies.newInstance(EntriesTemplate.class, nameOfEntries);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS, factory);
        ExecutorService completing = Executors.newFixedThreadPool(1, factory);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i % 2;
            int firstKey = (i + 1) * ROUNDS;
            running.add(threads.submit(
                    () -> runRounds(firstKey, caches.get(first), caches.get(1 - first), entries, completing)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
        completing.shutdown();

        long n = (long) THREADS / 2 * ROUNDS;
        // Half of the threads nest the caches in one order, half in the other; the counts are the same.
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
                Map.entry("refreshes", 2 * n),
                Map.entry("wait_timeouts", n),
                Map.entry("late_signals", n));
        for (String name : names) {
            assertThat(TrackerRegistry.global().find(name).map(Counts::of)).contains(expected);
        }
        // Each thread and round: a put, one without effect, three removals, five cleaned entries, a failed cleanup.
        long all = (long) THREADS * ROUNDS;
        assertThat(TrackerRegistry.global().find(nameOfEntries).map(Counts::of))
                .contains(Map.ofEntries(
                        Map.entry("cache_hits", all),
                        Map.entry("cache_misses", all),
                        Map.entry("total_queries", 2 * all),
                        Map.entry("puts", all),
                        Map.entry("removals", 3 * all),
                        Map.entry("expired_entries_cleaned", 5 * all),
                        Map.entry("cleanup_runs", 2 * all),
                        Map.entry("cleanup_errors", all)));
    }

    private @Nullable Void runRounds(
            int firstKey, Subject outer, Subject inner, Entries entries, ExecutorService completing) throws Exception {
        start.countDown();
        start.await();
        for (int i = 0; i < ROUNDS; i++) {
            round(firstKey + i, outer, inner, completing);
            change(entries);
        }
        return null;
    }

    private static void change(Entries entries) {
        entries.put(true);
        entries.put(false);
        entries.remove(3);
        entries.cleanUp(5);
        try {
            entries.cleanUp(-1);
        } catch (IllegalStateException expected) {
            // A cleanup error.
        }
    }

    /** In outer: expired, hit, hit, miss, stale, hit, error. In inner: hit, hit, uninitialized. */
    private static void round(int key, Subject outer, Subject inner, ExecutorService completing) throws Exception {
        outer.find(1, () -> {
            inner.find(1, () -> outer.isExpired(() -> true));
            outer.has(2, () -> inner.isReady(() -> true));
            return new Object();
        });
        outer.find(key, () -> inner.load(key, Object::new));
        outer.find(key, () -> outer.load(key, () -> inner.find(key, Object::new)));
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        List<CacheLookup> kept = new ArrayList<>();
        outer.later(key, () -> {
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
        outer.with(key, () -> {}, true);
        inner.has(key, () -> inner.isReady(() -> false));
        try {
            outer.find(
                    key,
                    () -> inner.load(key, () -> {
                        throw new Failure();
                    }));
        } catch (Failure expected) {
            // A lookup error of one cache, a failed load of the other.
        }
    }
}
