package io.trackedcache.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StatBatchTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final StatCounters stats = StatCounters.named("memory_server")
            .counters("queries_processed", "memories_retrieved")
            .value("last_query_time")
            .build();

    @Test
    void changesAllTogether() {
        stats.update(batch -> batch.increment("queries_processed")
                .increment("memories_retrieved", 3)
                .set("last_query_time", NOW));

        assertThat(stats.snapshot())
                .isEqualTo(Map.of("queries_processed", 1L, "memories_retrieved", 3L, "last_query_time", NOW));
    }

    @Test
    void changesAreMadeInTheirOrder() {
        stats.increment("queries_processed", 100);

        stats.update(batch -> batch.increment("queries_processed", 5)
                .set("queries_processed", 10)
                .increment("queries_processed"));

        assertThat(stats.count("queries_processed")).isEqualTo(11);
    }

    @Test
    void bodyThatThrowsChangesNothing() {
        Map<String, Object> before = stats.snapshot();

        assertThatIllegalStateException()
                .isThrownBy(() -> stats.update(batch -> {
                    batch.increment("queries_processed").set("new", 1);
                    throw new IllegalStateException("in the middle");
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.update(
                        batch -> batch.increment("queries_processed").increment("unknown")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stats.update(
                        batch -> batch.increment("queries_processed").set("memories_retrieved", "text")));

        assertThat(stats.snapshot()).isEqualTo(before);
    }

    /** Neither key exists before, so each change alone would be valid. */
    @Test
    void invalidBatchChangesNothing() {
        StatCounters open = StatCounters.named("open").open().build();
        open.increment("known");
        Map<String, Object> before = open.snapshot();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.update(
                        batch -> batch.increment("known").set("new", "text").increment("new")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.update(batch -> batch.increment("new").increment(" ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.update(batch -> batch.set("new", 5).set("new", "text")));

        assertThat(open.snapshot()).isEqualTo(before);
    }

    @Test
    void batchKnowsTheKeysThatItSets() {
        stats.update(batch -> batch.set("new", 5).increment("new").increment("new", 2));

        assertThat(stats.count("new")).isEqualTo(8);
    }

    @Test
    void keysGivenToAListenerAreImmutable() {
        StatCounters open = StatCounters.named("open").open().build();
        for (int i = 0; i < StatKeys.MOST; i++) {
            open.increment("key " + i);
        }
        List<Set<String>> heard = new ArrayList<>();
        open.listen((set, keys) -> heard.add(keys));

        open.update(batch -> batch.increment("key 1").increment("beyond"));

        assertThat(heard).containsExactly(Set.of("key 1", StatKeys.OTHER));
        assertThatThrownBy(() -> heard.get(0).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingOfABatchIsSeenBeforeItEnds() {
        AtomicReference<Map<String, Object>> inside = new AtomicReference<>(Map.of());
        StatCounters open = StatCounters.named("open").open().build();

        open.update(batch -> {
            batch.increment("a").set("b", 1);
            inside.set(open.snapshot());
        });

        assertThat(inside.get()).isEmpty();
        assertThat(open.snapshot()).isEqualTo(Map.of("a", 1L, "b", 1L));
    }

    @Test
    void setMayBeUsedInsideABatch() {
        stats.update(outer -> {
            outer.increment("queries_processed");
            stats.increment("memories_retrieved");
            assertThat(stats.count("memories_retrieved")).isEqualTo(1);
            stats.update(inner -> inner.increment("queries_processed", 10).increment("memories_retrieved", 10));
            assertThat(stats.snapshot())
                    .containsEntry("queries_processed", 10L)
                    .containsEntry("memories_retrieved", 11L);
            stats.set("last_query_time", NOW);
            outer.increment("memories_retrieved", 100);
        });

        assertThat(stats.snapshot())
                .isEqualTo(Map.of("queries_processed", 11L, "memories_retrieved", 111L, "last_query_time", NOW));

        stats.update(batch -> {
            batch.increment("queries_processed");
            stats.reset();
        });
        assertThat(stats.count("queries_processed")).isEqualTo(1);
        assertThat(stats.count("memories_retrieved")).isZero();
    }

    @Test
    void numbersAreReadAsTheyAreGiven() {
        AtomicLong counting = new AtomicLong(1);

        stats.update(batch -> {
            batch.set("queries_processed", counting);
            counting.set(50);
        });

        assertThat(stats.count("queries_processed")).isEqualTo(1);
    }

    @Test
    void batchEndsWithItsBody() {
        List<StatBatch> kept = new ArrayList<>();
        stats.update(batch -> kept.add(batch.increment("queries_processed")));

        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).increment("queries_processed"))
                .withMessage("this batch has ended: it can be filled only by the body given to update");
        assertThatIllegalStateException().isThrownBy(() -> kept.get(0).set("queries_processed", 7));
        assertThat(stats.count("queries_processed")).isEqualTo(1);
    }

    @Test
    void emptyBatchChangesNothing() {
        stats.update(batch -> {});

        assertThat(stats.count("queries_processed")).isZero();
    }
}
