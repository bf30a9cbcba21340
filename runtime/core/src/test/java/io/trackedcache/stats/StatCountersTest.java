package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatCountersTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final StatCounters stats = StatCounters.named("memory_server")
            .counters("memories_stored", "queries_processed", "memories_retrieved")
            .counter("files_watched", 5)
            .value("server_start_time", NOW)
            .value("last_query_time")
            .build();

    private static Map<String, @Nullable Object> mapOf(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void declaredKeysStartAtTheirInitialValueAndStayInOrder() {
        assertThat(stats.snapshot())
                .containsExactlyEntriesOf(mapOf(
                        "memories_stored",
                        0L,
                        "queries_processed",
                        0L,
                        "memories_retrieved",
                        0L,
                        "files_watched",
                        5L,
                        "server_start_time",
                        NOW,
                        "last_query_time",
                        null));
    }

    @Test
    void incrementsByOneByDefault() {
        stats.set("test", 10);

        stats.increment("test", 5);
        assertThat(stats.get("test")).isEqualTo(15L);

        stats.increment("test");
        assertThat(stats.get("test")).isEqualTo(16L);

        stats.increment("test", -6);
        assertThat(stats.count("test")).isEqualTo(10);
    }

    @Test
    void setsTextsNumbersAndInstants() {
        stats.set("test_str", "value");
        stats.set("test_num", 42);
        stats.set("test_fraction", 0.25);
        stats.set("last_query_time", NOW);

        assertThat(stats.get("test_str")).isEqualTo("value");
        assertThat(stats.get("test_num")).isEqualTo(42L);
        assertThat(stats.get("test_fraction")).isEqualTo(0.25);
        assertThat(stats.get("last_query_time")).isEqualTo(NOW);

        stats.set("last_query_time", null);
        assertThat(stats.get("last_query_time")).isNull();
    }

    @Test
    void snapshotIsImmutable() {
        stats.set("original", 100);
        Map<String, Object> snapshot = stats.snapshot();

        assertThatThrownBy(() -> snapshot.put("original", 200)).isInstanceOf(UnsupportedOperationException.class);
        stats.increment("original");

        assertThat(snapshot.get("original")).isEqualTo(100L);
        assertThat(stats.get("original")).isEqualTo(101L);
    }

    @Test
    void valuesAreCopiedWhenSet() {
        AtomicLong atomic = new AtomicLong(3);
        LongAdder adder = new LongAdder();
        adder.add(4);
        DoubleAdder fraction = new DoubleAdder();
        fraction.add(2);
        StringBuilder text = new StringBuilder("text");
        stats.set("atomic", atomic);
        stats.set("adder", adder);
        stats.set("fraction", fraction);
        stats.set("text", text);
        stats.set("exact", new BigDecimal("0.10"));

        atomic.incrementAndGet();
        adder.increment();
        fraction.add(1);
        text.append("!");

        assertThat(stats.snapshot())
                .containsEntry("atomic", 3L)
                .containsEntry("adder", 4L)
                .containsEntry("fraction", 2.0)
                .containsEntry("text", "text")
                .containsEntry("exact", new BigDecimal("0.10"));
    }

    @Test
    void unknownCounterIsAnErrorThatNamesTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.increment("memories_stord"))
                .withMessage("there is no 'memories_stord' in the stat counters 'memory_server': did you mean"
                        + " 'memories_stored'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.increment("x", 3))
                .withMessage("there is no 'x' in the stat counters 'memory_server': it has memories_stored,"
                        + " queries_processed, memories_retrieved, files_watched");
        assertThatIllegalArgumentException().isThrownBy(() -> stats.update(batch -> batch.increment("unknown")));
        assertThatIllegalArgumentException().isThrownBy(() -> stats.counter("unknown"));
        assertThatIllegalArgumentException().isThrownBy(() -> stats.get("unknown"));
        assertThatIllegalArgumentException().isThrownBy(() -> stats.count("unknown"));
        assertThat(stats.snapshot()).doesNotContainKey("unknown");
    }

    @Test
    void openSetAddsUnknownKeys() {
        StatCounters open = StatCounters.named("open").open().build();

        assertThat(open.get("new")).isNull();
        assertThat(open.count("new")).isZero();
        open.increment("new");
        open.counter("newer").add(2);
        open.update(batch -> batch.increment("newest", 3).set("text", "value"));

        assertThat(open.snapshot())
                .containsExactlyEntriesOf(mapOf("new", 1L, "newer", 2L, "newest", 3L, "text", "value"));
    }

    @Test
    void openSetDoesNotFillTheMemory() {
        StatCounters open = StatCounters.named("open").open().build();
        for (int i = 0; i < StatKeys.MOST; i++) {
            open.increment("key " + i);
        }
        open.increment("one more");
        open.increment("and another", 2);

        assertThat(open.count("one more")).isZero();
        assertThat(open.count(StatKeys.OTHER)).isEqualTo(3);
        assertThat(open.count("key 7")).isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> open.set("text", "value"))
                .withMessage("'text' cannot be added to the stat counters 'open': it has 1000 keys already");
    }

    @Test
    void fullOpenSetCountsWithoutALock() throws Exception {
        StatCounters open = StatCounters.named("open").open().build();
        for (int i = 0; i <= StatKeys.MOST; i++) {
            open.increment("key " + i);
        }
        FutureTask<Boolean> counting = new FutureTask<>(() -> open.increment("beyond"), true);
        synchronized (open.lock()) {
            new Thread(counting).start();
            assertThat(counting.get(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(open.count(StatKeys.OTHER)).isEqualTo(2);
    }

    @Test
    void overflowKeyCannotBeAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatCounters.named("open").open().build().set(StatKeys.OTHER, "text"))
                .withMessage("'other' of the stat counters 'open' cannot be a value: an open set counts keys beyond its"
                        + " limit under it");
    }

    @Test
    void numbersOfApplicationClassesAreCopied() {
        BigDecimal unfriendly = new BigDecimal("0.5") {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                throw new IllegalStateException("of the application");
            }
        };
        stats.set("last_query_time", unfriendly);

        assertThat(stats.get("last_query_time"))
                .isExactlyInstanceOf(BigDecimal.class)
                .hasToString("0.5");
        stats.set("memories_stored", BigInteger.TWO);
        assertThat(stats.count("memories_stored")).isEqualTo(2);
        LongAccumulator greatest = new LongAccumulator(Long::max, Long.MAX_VALUE);
        stats.set("memories_stored", greatest);
        assertThat(stats.count("memories_stored")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void countersAndValuesAreNotMixedUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.increment("last_query_time"))
                .withMessage("'last_query_time' of the stat counters 'memory_server' is a value, not a counter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.count("last_query_time"))
                .withMessage("'last_query_time' of the stat counters 'memory_server' is a value, not a counter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.set("memories_stored", "many"))
                .withMessage("'memories_stored' of the stat counters 'memory_server' is a counter: it can be set to a"
                        + " whole number, but was given 'many' of java.lang.String; declare it with value(...) for anything"
                        + " else");
        assertThatIllegalArgumentException().isThrownBy(() -> stats.set("memories_stored", 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> stats.set("memories_stored", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StatCounters.named("twice").counter("a").value("a").build())
                .withMessage("'a' of the stat counters 'twice' is both a counter and a value");
        assertThat(stats.counterKeys())
                .containsExactly("memories_stored", "queries_processed", "memories_retrieved", "files_watched");
    }

    @Test
    void unsupportedValueIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.set("last_query_time", List.of(1)))
                .withMessage(
                        "'last_query_time' cannot be set to a java.util.ImmutableCollections$List12: expected a number,"
                                + " a text or a java.time.Instant");
        assertThatIllegalArgumentException().isThrownBy(() -> stats.set("new", List.of()));
        assertThat(stats.snapshot()).doesNotContainKey("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankNamesAreAnError(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> StatCounters.named(blank));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatCounters.named("a").owner(blank));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatCounters.named("a").counter(blank).build());
        assertThatIllegalArgumentException().isThrownBy(() -> stats.set(blank, 1));
    }

    /** Also in a set that has no keys yet. */
    @Test
    @SuppressWarnings("NullAway") // Programs without null checks at compile time pass null.
    void nullIsNoKey() {
        for (StatCounters set : List.of(
                stats,
                StatCounters.named("empty").build(),
                StatCounters.named("open").open().build())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> set.increment(null))
                    .withMessage("a key is null: expected a name such as queries_processed");
            assertThatIllegalArgumentException().isThrownBy(() -> set.set(null, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> set.update(batch -> batch.increment(null)));
        }
    }

    @Test
    void resetRestoresDeclaredValues() {
        stats.set("added", 3);
        stats.set("note", "text");
        stats.set("server_start_time", Instant.EPOCH);
        stats.increment("files_watched", 7);
        stats.update(batch -> batch.increment("memories_stored", 2));

        stats.reset();

        assertThat(stats.get("files_watched")).isEqualTo(5L);
        assertThat(stats.get("memories_stored")).isEqualTo(0L);
        assertThat(stats.get("server_start_time")).isEqualTo(NOW);
        assertThat(stats.get("added")).isEqualTo(0L);
        assertThat(stats.get("note")).isNull();

        stats.increment("files_watched");
        assertThat(stats.get("files_watched")).isEqualTo(6L);
    }

    @Test
    void ownerIsTheBuildingClassByDefault() {
        assertThat(stats.owner()).isEqualTo(StatCountersTest.class.getName());
        assertThat(StatCounters.named("a").owner("team search").build().owner()).isEqualTo("team search");
    }

    @Test
    void countersAreKeptForCodeThatCountsOften() {
        StatCounter stored = stats.counter("memories_stored");
        stored.increment();
        stored.add(2);

        assertThat(stored.count()).isEqualTo(3);
        assertThat(stored).isSameAs(stats.counter("memories_stored"));
        stats.set("memories_stored", 10);
        stored.increment();
        assertThat(stats.count("memories_stored")).isEqualTo(11);
    }

    @Test
    void setWithManyCountersCountsEachSeparately() {
        StatCounters many = StatCounters.named("many").open().build();
        for (int i = 0; i < 5 * StatCells.COUNTERS; i++) {
            many.increment("key " + i, i);
        }
        for (int i = 0; i < 5 * StatCells.COUNTERS; i++) {
            assertThat(many.count("key " + i)).isEqualTo(i);
        }
    }
}
