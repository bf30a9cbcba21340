package io.trackedcache.jconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    private final TestJvm jvm = new TestJvm();
    private final AtomicLong nanos = new AtomicLong();
    private @Nullable MBeanServerConnection connection = jvm.server();
    private final SnapshotReader reader =
            new SnapshotReader(() -> connection, () -> nanos.getAndAdd(100), InstantSource.fixed(AT));

    @Test
    void readsCachesAndAgent() {
        jvm.withAgent()
                .add(new TestCache("default", "prices", "")
                        .counts(90, 10, 4)
                        .unattributedLoads(2)
                        .details(3, 17, 250.5)
                        .healing(2, 1, 1_700_000_000_000L)
                        .uptime(5_000)
                        .windows("10s", "1h")
                        .windowHitRates(new long[] {7, 100}, -1, 0.9));

        assertThat(reader.read())
                .isEqualTo(new JvmSnapshot(
                        SnapshotStatus.READ,
                        "",
                        List.of(new CacheSnapshot(
                                new CacheKey("default", "prices", ""),
                                "io.trackedcache:type=CacheStatistics,manager=default,name=prices",
                                new CacheCounts(100, 90, 10, 4, 5_000),
                                new HitRate(0.9, 0.88, 2),
                                new CacheDetails(3, 17, 250.5),
                                new HealingCounts(2, 1, 1_700_000_000_000L),
                                List.of(new WindowHitRate("10s", 7, -1), new WindowHitRate("1h", 100, 0.9)))),
                        new RegistryTables(Optional.of(List.of()), Optional.of(List.of())),
                        new AgentSnapshot(
                                "1.2.3", TrackingState.ON, Optional.of(new UnwovenMethods(List.of(), 7)), List.of()),
                        50,
                        AT));
    }

    @Test
    void readsAllCachesInOneCall() {
        jvm.withAgent().add(many(1_000));
        List<String> calls = new ArrayList<>();
        connection = noting(calls);

        assertThat(reader.read().caches()).hasSize(1_000);
        assertThat(calls).containsExactly("getAttribute", "getAttributes", "getAttributes");
    }

    @Test
    void readsMethodsWithEveryFifthSnapshot() {
        jvm.withAgent();

        assertThat(Stream.generate(reader::read)
                        .limit(11)
                        .map(one -> one.agent().methods().isPresent()))
                .containsExactly(true, false, false, false, false, true, false, false, false, false, true);
    }

    @Test
    void readsMethodsWithTheFirstSnapshotAfterAReconnect() {
        jvm.withAgent();
        reader.read();
        connection = null;
        reader.read();
        connection = jvm.server();

        assertThat(reader.read().agent().methods()).isPresent();
    }

    @Test
    void sortsUnwovenMethodsByState() {
        jvm.withAgent()
                .addMethod("a.A", "one()", "AWAITED", "NOT_LOADED")
                .addMethod("a.A", "two()", "WOVEN", "")
                .addMethod("a.A", "three()", "SKIPPED", "ABSTRACT")
                .addMethod("z.Z", "four()", "FAILED", "TOO_LARGE")
                .addMethod("b.B", "five()", "FAILED", "TOO_LARGE");

        assertThat(reader.read().agent().methods().orElseThrow().notWoven())
                .extracting(MethodEntry::method)
                .containsExactly("five()", "four()", "three()", "one()");
    }

    @Test
    void readsOpenAlertsAndCounters() {
        jvm.withAgent()
                .addAlert("prices", "io.trackedcache.hit-rate.low", 1_700_000_000_000L, "prices: too low")
                .addStat("memory", 2, "loaded", 5, "5");

        RegistryTables tables = reader.read().tables();

        assertThat(tables.alerts().orElseThrow())
                .containsExactly(new OpenAlert(
                        new CacheKey("default", "prices", ""),
                        "io.trackedcache.hit-rate.low",
                        1_700_000_000_000L,
                        "prices: too low"));
        assertThat(tables.stats().orElseThrow())
                .containsExactly(new StatEntry("memory", 2, "loaded", "owner of memory", 5, "5"));
    }

    @Test
    void tablesThatAnOlderAgentLacksAreUnknown() {
        jvm.withAgent();
        jvm.unregister("io.trackedcache:type=Registry");
        jvm.register("io.trackedcache:type=Registry", registryOf(new TestCache("prices")));

        assertThat(reader.read().tables()).isEqualTo(RegistryTables.UNKNOWN);
    }

    @Test
    void reportsAMissingAgent() {
        assertThat(reader.read().status()).isEqualTo(SnapshotStatus.NO_AGENT);
    }

    @Test
    void reportsAnOldAgentWithoutARegistry() {
        TestCache cache = new TestCache("prices");
        jvm.register(cache.bean(), cache.ownBean());

        assertThat(reader.read().status()).isEqualTo(SnapshotStatus.TOO_OLD);
    }

    @Test
    void reportsAnOldAgentWithoutATable() {
        jvm.register("io.trackedcache:type=Registry", new OpenBean());

        assertThat(reader.read().status()).isEqualTo(SnapshotStatus.TOO_OLD);
    }

    @Test
    void namesMissingAttributes() {
        jvm.register("io.trackedcache:type=Registry", registryOf(new TestCache("prices")));
        assertThat(reader.read().agent().missing()).containsExactly("the bean io.trackedcache:type=Agent");

        jvm.register("io.trackedcache:type=Agent", new OpenBean().attribute("Version", () -> "0.9"));
        AgentSnapshot agent = reader.read().agent();
        assertThat(agent.missing()).containsExactly("Enabled");
        assertThat(agent.tracking()).isEqualTo(TrackingState.UNKNOWN);
    }

    @Test
    void missingValuesAreUnknown() {
        jvm.withAgent();
        jvm.unregister("io.trackedcache:type=Registry");
        jvm.register(
                "io.trackedcache:type=Registry",
                new OpenBean()
                        .attribute(
                                "Caches",
                                () -> OpenTable.of(
                                        List.of("name"), List.of(Map.of("name", "prices")), Map.of("name", ""))));

        assertThat(reader.read().caches())
                .containsExactly(new CacheSnapshot(
                        new CacheKey("", "prices", ""),
                        "",
                        new CacheCounts(-1, -1, -1, -1, -1),
                        new HitRate(-1, -1, -1),
                        new CacheDetails(-1, -1, -1),
                        new HealingCounts(-1, -1, -1),
                        List.of()));
    }

    @Test
    void reportsTheExceptionOfABean() {
        jvm.register("io.trackedcache:type=Registry", new OpenBean().attribute("Caches", () -> {
                    throw new IllegalStateException("out of order");
                }));

        JvmSnapshot snapshot = reader.read();
        assertThat(snapshot.status()).isEqualTo(SnapshotStatus.UNREADABLE);
        assertThat(snapshot.detail()).isEqualTo("IllegalStateException: out of order");
    }

    @Test
    void continuesWithANewConnection() {
        jvm.withAgent().add(new TestCache("prices"));
        connection = broken();
        assertThat(reader.read().status()).isEqualTo(SnapshotStatus.NOT_CONNECTED);

        connection = jvm.server();
        assertThat(reader.read().caches()).hasSize(1);
    }

    @Test
    void contextDistinguishesEqualNames() {
        jvm.withAgent().add(new TestCache("default", "users", "app@1"), new TestCache("default", "users", "app@2"));

        assertThat(reader.read().caches())
                .extracting(cache -> cache.key().label())
                .containsExactlyInAnyOrder("default/users (app@1)", "default/users (app@2)");
    }

    @Test
    void listsAllWindowsShortestFirst() {
        jvm.withAgent()
                .add(
                        new TestCache("a").windows("5m", "1d").windowHitRates(1, 1),
                        new TestCache("b").windows("90s", "1h", "10s").windowHitRates(1, 1, 1));

        assertThat(reader.read().windows()).containsExactly("10s", "90s", "5m", "1h", "1d");
    }

    private static OpenBean registryOf(TestCache cache) {
        return new OpenBean()
                .attribute(
                        "Caches",
                        () -> OpenTable.of(List.of("manager", "name", "context"), List.of(cache.row()), cache.row()));
    }

    private static TestCache[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new TestCache("cache-" + number))
                .toArray(TestCache[]::new);
    }

    private MBeanServerConnection noting(List<String> calls) {
        return (MBeanServerConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MBeanServerConnection.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.invoke(jvm.server(), arguments);
                });
    }

    private MBeanServerConnection broken() {
        return (MBeanServerConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MBeanServerConnection.class},
                (proxy, method, arguments) -> {
                    throw new IOException("Connection reset");
                });
    }
}
