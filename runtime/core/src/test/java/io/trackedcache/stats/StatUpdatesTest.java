package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Changes that depend on the value before: sums of fractions, extremes and functions. */
class StatUpdatesTest {
    private static final int THREADS = 8;
    private static final int UPDATES = 10_000;

    private final StatCounters stats = StatCounters.named("updates")
            .counters("count")
            .value("sum")
            .value("most", 5)
            .value("least")
            .value("name", "text")
            .build();

    @Test
    void noUpdateIsLost() throws Exception {
        stats.set("sum", 0.5);
        fromAllThreads(thread -> {
            for (int i = 1; i <= UPDATES; i++) {
                int number = thread * UPDATES + i;
                stats.update(batch -> batch.add("sum", 1.5)
                        .max("most", number)
                        .min("least", -number)
                        .compute("count", count -> (Long) Objects.requireNonNull(count) + 2));
                stats.increment("count");
            }
        });

        assertThat(stats.get("sum")).isEqualTo(THREADS * UPDATES * 1.5 + 0.5);
        assertThat(stats.get("most")).isEqualTo((long) THREADS * UPDATES);
        assertThat(stats.get("least")).isEqualTo((long) -THREADS * UPDATES);
        assertThat(stats.count("count")).isEqualTo(THREADS * UPDATES * 3L);
    }

    private interface Body {
        void run(int thread);
    }

    private static void fromAllThreads(Body body) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> {
                    together.await();
                    body.run(thread);
                    return null;
                });
            }
            for (Future<Void> task : pool.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void stepsOfABatchBuildOnEachOther() {
        stats.update(batch -> batch.set("sum", 1)
                .add("sum", 0.5)
                .compute("sum", sum -> (double) Objects.requireNonNull(sum) * 4)
                .max("sum", 7)
                .increment("count", 3)
                .add("count", 4)
                .compute("count", count -> (long) Objects.requireNonNull(count) * 10)
                .increment("count"));

        assertThat(stats.get("sum")).isEqualTo(7L);
        assertThat(stats.count("count")).isEqualTo(71);
    }

    @Test
    void nullIsTheStart() {
        stats.add("sum", 2.5);
        stats.min("least", 3);
        stats.max("most", 1);
        stats.compute("new", before -> before == null ? "first" : "second");

        assertThat(stats.get("sum")).isEqualTo(2.5);
        assertThat(stats.get("least")).isEqualTo(3L);
        assertThat(stats.get("most")).isEqualTo(5L);
        assertThat(stats.get("new")).isEqualTo("first");
    }

    @Test
    void numbersOfDifferentTypesCompareExactly() {
        stats.set("most", Long.MAX_VALUE);
        stats.max("most", (double) Long.MAX_VALUE);
        assertThat(stats.get("most")).as("2^63 is one more").isEqualTo((double) Long.MAX_VALUE);

        stats.max("most", new BigDecimal("1e30"));
        stats.max("most", BigInteger.TEN.pow(29));
        assertThat(stats.get("most")).isEqualTo(new BigDecimal("1e30"));
        stats.add("most", 0.5);
        assertThat(stats.get("most")).isEqualTo(new BigDecimal("1000000000000000000000000000000.5"));
        stats.max("most", Double.POSITIVE_INFINITY);
        assertThat(stats.get("most")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void newKeysAreValues() {
        stats.add("total", 2);
        stats.max("longest", 7);

        assertThat(stats.counterKeys()).containsExactly("count");
        assertThat(stats.get("total")).isEqualTo(2.0);
        assertThat(stats.get("longest")).isEqualTo(7L);
    }

    @Test
    void whatCannotBeDoneIsRefusedAndChangesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.update(batch -> batch.set("most", 8).add("count", 0.5)))
                .withMessage("'count' of the stat counters 'updates' is a counter: a whole number can be added, but was"
                        + " given 0.5; declare it with value(...) for fractions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.max("name", 1))
                .withMessage("'name' of the stat counters 'updates' is 'text' of java.lang.String, not a number");
        assertThatIllegalArgumentException().isThrownBy(() -> stats.add("name", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.max("most", Double.NaN))
                .withMessage("'most' cannot be compared with NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.compute("count", count -> "text"))
                .withMessageStartingWith("'count' of the stat counters 'updates' is a counter");
        assertThatIllegalArgumentException().isThrownBy(() -> stats.compute("sum", sum -> new Object()));
        assertThatIllegalStateException()
                .isThrownBy(() -> stats.compute("most", most -> {
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");

        assertThat(stats.get("most")).isEqualTo(5L);
        assertThat(stats.count("count")).isZero();
    }

    @Test
    void functionRunsAgainIfTheValueHasChangedAndWithoutALock() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            stats.compute("most", most -> {
                if (runs.incrementAndGet() == 1) {
                    setElsewhere(other, "most", 40);
                }
                return (Long) Objects.requireNonNull(most) + 2;
            });
        } finally {
            other.shutdown();
        }

        assertThat(stats.get("most")).isEqualTo(42L);
        assertThat(runs).hasValue(2);
    }

    private void setElsewhere(ExecutorService other, String key, long value) {
        try {
            other.submit(() -> stats.set(key, value)).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void functionThatChangesItsSetIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stats.compute("most", most -> {
                    stats.set("most", 1);
                    return 2;
                }))
                .withMessage("a function given to compute changes the stat counters 'updates' itself, which it must"
                        + " not");
    }

    @Test
    void listenersHearOfTheKeys() {
        List<String> heard = new ArrayList<>();
        stats.listen((set, keys) -> heard.addAll(keys));

        stats.add("sum", 1);
        stats.max("most", 1);
        stats.min("least", 1);
        stats.compute("name", name -> Instant.EPOCH);

        assertThat(heard).containsExactly("sum", "most", "least", "name");
    }
}
