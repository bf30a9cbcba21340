package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads use one set. */
class CountingStatsTogetherTest {
    private static final int ROUNDS = 20_000;

    private final StatCounters stats = StatCounters.named("memory_server")
            .counters("memories_stored", "queries_processed", "memories_retrieved", "files_watched")
            .value("last_query")
            .build();

    static List<ThreadKind> kinds() {
        return ThreadKind.all();
    }

    private static List<Callable<Boolean>> times(int count, Callable<Boolean> task) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> task).toList());
    }

    private static Callable<Boolean> repeat(int times, Runnable action) {
        return () -> {
            for (int i = 0; i < times; i++) {
                action.run();
            }
            return true;
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hundredIncrementsCountHundred(ThreadKind kind) throws Exception {
        assertThat(kind.runTogether(times(100, repeat(1, () -> stats.increment("memories_stored")))))
                .hasSize(100);

        assertThat(stats.count("memories_stored")).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readersDoNotDisturbWriters(ThreadKind kind) throws Exception {
        List<Callable<Boolean>> tasks = times(5, repeat(50, () -> stats.increment("memories_stored", 1)));
        tasks.addAll(times(5, repeat(50, () -> assertThat(stats.snapshot()).hasSize(5))));

        kind.runTogether(tasks).forEach(done -> assertThat(done).isTrue());

        assertThat(stats.count("memories_stored")).isEqualTo(250);
    }

    /** Ten threads process 1,000 requests, thirty times. */
    @ParameterizedTest
    @MethodSource("kinds")
    void totalsAreExactUnderConcurrentRequests(ThreadKind kind) throws Exception {
        int requests = 1_000;
        for (int soak = 1; soak <= 30; soak++) {
            kind.runTogether(times(10, repeat(requests / 10, () -> {
                        stats.increment("memories_stored");
                        stats.update(batch -> batch.increment("queries_processed")
                                .increment("memories_retrieved", 3)
                                .set("last_query", "request"));
                    })))
                    .forEach(done -> assertThat(done).isTrue());

            assertThat(stats.snapshot())
                    .isEqualTo(Map.of(
                            "memories_stored",
                            (long) soak * requests,
                            "queries_processed",
                            (long) soak * requests,
                            "memories_retrieved",
                            3L * soak * requests,
                            "files_watched",
                            0L,
                            "last_query",
                            "request"));
        }
    }

    /** A thousand threads at the same time, one request each. */
    @ParameterizedTest
    @MethodSource("kinds")
    void thousandConcurrentRequestsCountThousand(ThreadKind kind) throws Exception {
        kind.runTogether(times(1_000, repeat(1, () -> {
                    stats.counter("files_watched").increment();
                    stats.update(batch -> batch.increment("queries_processed").increment("memories_retrieved", 3));
                })))
                .forEach(done -> assertThat(done).isTrue());

        assertThat(stats.count("files_watched")).isEqualTo(1_000);
        assertThat(stats.count("queries_processed")).isEqualTo(1_000);
        assertThat(stats.count("memories_retrieved")).isEqualTo(3_000);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noSnapshotShowsHalfOfABatch(ThreadKind kind) throws Exception {
        Callable<Boolean> writer = repeat(
                ROUNDS,
                () -> stats.update(batch -> {
                    batch.increment("queries_processed");
                    // A batch inside the body of another.
                    stats.update(
                            inner -> inner.increment("queries_processed", 2).increment("memories_retrieved", 2));
                    stats.increment("files_watched");
                    batch.increment("memories_retrieved");
                }));
        Callable<Boolean> reader = repeat(ROUNDS, () -> {
            Map<String, Object> snapshot = stats.snapshot();
            assertThat(snapshot.get("queries_processed")).isEqualTo(snapshot.get("memories_retrieved"));
        });

        kind.runTogether(List.of(writer, writer, reader, reader))
                .forEach(done -> assertThat(done).isTrue());

        assertThat(stats.count("queries_processed")).isEqualTo(6L * ROUNDS);
        assertThat(stats.count("files_watched")).isEqualTo(2L * ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void listenersThatUseTheSetLoseNothing(ThreadKind kind) throws Exception {
        stats.listen((set, keys) -> {
            if (keys.contains("memories_stored")) {
                set.update(batch -> batch.increment("queries_processed").increment("memories_retrieved"));
            }
        });

        kind.runTogether(times(4, repeat(1_000, () -> stats.increment("memories_stored"))))
                .forEach(done -> assertThat(done).isTrue());

        assertThat(stats.count("queries_processed")).isEqualTo(4_000);
        assertThat(stats.count("memories_retrieved")).isEqualTo(4_000);
    }

    /** Each thread adds its own keys, and counts under those of all threads. */
    @ParameterizedTest
    @MethodSource("kinds")
    void newKeysOfAnOpenSetLoseNothing(ThreadKind kind) throws Exception {
        StatCounters open = StatCounters.named("open").open().build();
        Callable<Boolean> task = () -> {
            for (int i = 0; i < 200; i++) {
                open.increment("key " + i);
                open.update(batch -> batch.increment("batched").increment("too"));
            }
            return true;
        };

        kind.runTogether(List.of(task, task, task, task))
                .forEach(done -> assertThat(done).isTrue());

        for (int i = 0; i < 200; i++) {
            assertThat(open.count("key " + i)).isEqualTo(4);
        }
        assertThat(open.count("batched")).isEqualTo(800);
        assertThat(open.count("too")).isEqualTo(800);
    }

    /** A new key appears together with its value. */
    @ParameterizedTest
    @MethodSource("kinds")
    void noSnapshotShowsHalfOfANewKey(ThreadKind kind) throws Exception {
        for (int round = 0; round < 300; round++) {
            StatCounters set = StatCounters.named("new").build();
            Callable<Boolean> setting = repeat(1, () -> set.set("count", 7));
            Callable<Boolean> batching =
                    repeat(1, () -> set.update(batch -> batch.set("a", 1).set("b", "text")));
            Callable<Boolean> reading = repeat(100, () -> {
                Map<String, Object> snapshot = set.snapshot();
                assertThat(snapshot.getOrDefault("count", 7L)).isEqualTo(7L);
                assertThat(snapshot.containsKey("a")).isEqualTo(snapshot.containsKey("b"));
                assertThat(snapshot.getOrDefault("b", "text")).isEqualTo("text");
            });

            kind.runTogether(List.of(setting, batching, reading))
                    .forEach(done -> assertThat(done).isTrue());
        }
    }

    /** Each count is seen once: in the value that a reset replaces, or after it. */
    @ParameterizedTest
    @MethodSource("kinds")
    void resetsAreNeverTorn(ThreadKind kind) throws Exception {
        Callable<Boolean> resetting = repeat(ROUNDS, stats::reset);
        Callable<Boolean> counting = repeat(
                ROUNDS,
                () -> stats.update(batch -> batch.increment("queries_processed").increment("memories_retrieved", 3)));
        Callable<Boolean> reading = repeat(ROUNDS, () -> {
            Map<String, Object> snapshot = stats.snapshot();
            assertThat(snapshot.get("queries_processed"))
                    .isInstanceOfSatisfying(
                            Long.class,
                            processed -> assertThat(snapshot).containsEntry("memories_retrieved", 3 * processed));
        });

        kind.runTogether(List.of(resetting, counting, reading))
                .forEach(done -> assertThat(done).isTrue());
    }
}
