package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the checks of one cache have found is read in one call. */
class HealingReaderTest {
    private final TestJvm jvm = new TestJvm().withAgent();
    private final TestCache prices = new TestCache("prices");
    private @Nullable MBeanServerConnection connection = jvm.server();
    private final HealingReader reader = new HealingReader(() -> connection);

    @Test
    void readsCountersDifferencesFaultsAndEventsOfChecks() {
        prices.ownCounter("cache_hits", "a.Prices.hits", 95L, 100L, "drift", "it has lost 5 updates: Prices.java:42")
                .ownCounter("puts", "", null, null, "silent", "no answer")
                .difference("loads, and misses", 12, 10, "refreshes")
                .fault("own cache_hits == cache_hits", 1, 0)
                .event("RESET", "queries forgotten: 3")
                .event("DRIFT", "cache_hits: 95 → 100")
                .event("HIT", "hits: 1")
                .event("HEAL", "cache_hits: 95 → 100");
        jvm.add(prices);

        assertThat(reader.read(only()))
                .isEqualTo(new CacheHealing(
                        prices.key(),
                        "",
                        Optional.of(List.of(
                                new OwnCounterEntry(
                                        1,
                                        "cache_hits",
                                        "a.Prices.hits",
                                        OptionalLong.of(95),
                                        OptionalLong.of(100),
                                        5,
                                        "drift",
                                        TestCache.SINCE,
                                        "it has lost 5 updates: Prices.java:42"),
                                new OwnCounterEntry(
                                        2,
                                        "puts",
                                        "",
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        0,
                                        "silent",
                                        TestCache.SINCE,
                                        "no answer"))),
                        Optional.of(List.of(new DifferenceEntry(
                                "loads, and misses",
                                OptionalLong.of(12),
                                OptionalLong.of(10),
                                OptionalLong.of(-2),
                                "refreshes"))),
                        Optional.of(List.of(new FaultEntry("own cache_hits == cache_hits", 1, 0))),
                        Optional.of(List.of(
                                new CheckEvent(4, TestCache.SINCE + 4, "HEAL", "cache_hits: 95 → 100"),
                                new CheckEvent(2, TestCache.SINCE + 2, "DRIFT", "cache_hits: 95 → 100")))));
    }

    @Test
    void tablesThatAnOlderAgentLacksAreAbsent() {
        jvm.add(prices);
        jvm.unregister(prices.bean());
        jvm.register(prices.bean(), new OpenBean());

        assertThat(reader.read(only())).isEqualTo(CacheHealing.failed(prices.key(), ""));
    }

    @Test
    void cacheWhoseBeanAnOlderAgentDoesNotNameHasNoTables() {
        CacheSnapshot nameless = new CacheSnapshot(
                prices.key(),
                "",
                new CacheCounts(0, 0, 0, 0, 0),
                new HitRate(-1, -1, -1),
                new CacheDetails(-1, -1, -1),
                new HealingCounts(-1, -1, -1),
                List.of());

        assertThat(reader.read(nameless)).isEqualTo(CacheHealing.failed(prices.key(), ""));
    }

    @Test
    void errorsAreSentences() {
        jvm.add(prices);
        CacheSnapshot cache = only();
        jvm.unregister(prices.bean());
        assertThat(reader.read(cache).problem()).isEqualTo("The cache no longer exists.");

        jvm.register(prices.bean(), new OpenBean().attribute("Faults", () -> {
                    throw new SecurityException("Access denied");
                }));
        assertThat(reader.read(cache).problem())
                .isEqualTo("The cache could not be read: SecurityException: Access denied");

        connection = null;
        assertThat(reader.read(cache).problem()).isEqualTo("There is no connection.");
    }

    private CacheSnapshot only() {
        return new SnapshotReader(() -> jvm.server()).read().caches().get(0);
    }
}
