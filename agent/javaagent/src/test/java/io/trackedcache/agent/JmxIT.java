package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.Observed;
import io.trackedcache.agent.app.OwnServerBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.Attribute;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanInfo;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what a JMX client sees over a real connector. */
class JmxIT {
    private static final String REGISTRY = "io.trackedcache:type=Registry";
    private static final String AGENT = "io.trackedcache:type=Agent";
    private static final String USERS = "io.trackedcache:type=CacheStatistics,manager=default,name=users";

    @Test
    void agentAndRegistryBeansExistBeforeAnyCache() throws Exception {
        try (ForkedJvm jvm = observed("heal.interval=90s");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            ObjectName agent = beans.await(new ObjectName(AGENT));

            TabularData settings = (TabularData) beans.server().getAttribute(agent, "Settings");
            assertThat(settings.get(new Object[] {"heal.interval"}).getAll(new String[] {"value", "origin"}))
                    .containsExactly("90s", "agent argument");
            assertThat(beans.attributes(agent, "Version", "Enabled")).containsValues("0.1.0-SNAPSHOT", true);
            assertThat(health(beans, agent)).isEqualTo("HEALTHY");
            assertThat((TabularData) beans.server().getAttribute(new ObjectName(REGISTRY), "Caches"))
                    .satisfies(caches -> assertThat(caches.isEmpty()).isTrue());
        }
    }

    private static Object health(RemoteBeans beans, ObjectName agent) throws Exception {
        return ((CompositeData) beans.server().getAttribute(agent, "Health")).get("status");
    }

    @Test
    void beansDescribeAllAttributesAndOperations() throws Exception {
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 1");
            for (String name : List.of(REGISTRY, AGENT, USERS)) {
                MBeanInfo info = beans.server().getMBeanInfo(beans.await(new ObjectName(name)));
                List<MBeanFeatureInfo> features = new ArrayList<>(List.of(info.getAttributes()));
                features.addAll(List.of(info.getOperations()));
                features.addAll(List.of(info.getNotifications()));
                List.of(info.getOperations()).forEach(operation -> features.addAll(List.of(operation.getSignature())));

                assertThat(info.getDescription()).hasSizeGreaterThan(20);
                assertThat(features)
                        .hasSizeGreaterThan(5)
                        .allSatisfy(feature -> assertThat(feature.getDescription())
                                .as(feature.getName())
                                .contains(" ")
                                .hasSizeGreaterThan(15));
            }
        }
    }

    @Test
    void attributesReadTogetherAreConsistentWhileApplicationCounts() throws Exception {
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 1");
            ObjectName users = beans.await(new ObjectName(USERS));
            jvm.tell("misses 2000000");
            for (int i = 0; i < 300; i++) {
                List<Long> read = beans
                        .server()
                        .getAttributes(users, new String[] {"TotalQueries", "CacheHits", "CacheMisses"})
                        .asList()
                        .stream()
                        .map(attribute -> (Long) attribute.getValue())
                        .toList();
                assertThat(read.get(0)).isEqualTo(read.get(1) + read.get(2));
            }
            jvm.awaitOutput("done: misses 2000000");
            assertThat(beans.attributes(users, "TotalQueries", "CacheHits", "CacheMisses"))
                    .containsValues(2_000_001L, 1L, 2_000_000L);
        }
    }

    @Test
    void operationsReturnTablesOfOpenTypes() throws Exception {
        try (ForkedJvm jvm = observed("heal.auto=false");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 3");
            command(jvm, "fault");
            ObjectName users = beans.await(new ObjectName(USERS));
            assertThat(health(beans, new ObjectName(AGENT))).isEqualTo("DEGRADED");

            CompositeData report = (CompositeData)
                    beans.server().invoke(users, "validateConsistency", new Object[] {true}, new String[] {"boolean"});
            TabularData events =
                    (TabularData) beans.server().invoke(users, "recentEvents", new Object[] {10}, new String[] {"int"});

            assertThat(report.get("summary")).isEqualTo("1 fault found and healed: total_queries: 103 → 83");
            assertThat(events.values())
                    .extracting(row -> ((CompositeData) row).get("type"))
                    .containsExactly("RESTORE", "VIOLATION", "HEAL");
            assertThat(beans.attributes(users, "CacheHits", "TotalQueries")).containsValues(63L, 83L);
            beans.server().invoke(users, "reset", null, null);
            assertThat(beans.attributes(users, "CacheHits", "TotalQueries")).containsValues(0L, 0L);
        }
    }

    @Test
    void loadsAreKnownOfACacheThatDeclaresThemAndOneThatFindsNothingIsOk() throws Exception {
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 1");
            command(jvm, "loading");
            ObjectName loading = beans.awaitCache("loading");
            assertThat(beans.server().getAttribute(beans.await(new ObjectName(USERS)), "LoadsOk"))
                    .isNull();
            assertThat(beans.server().getAttribute(loading, "LoadsOk")).isEqualTo(0L);

            command(jvm, "load");

            assertThat(beans.attributes(loading, "CacheMisses", "LoadsOk", "LoadsFailed"))
                    .isEqualTo(Map.of("CacheMisses", 1L, "LoadsOk", 1L, "LoadsFailed", 0L));
        }
    }

    @Test
    void countsWithoutASourceAreAbsentFromTheBeanAndFromTheTableOfAllCaches() throws Exception {
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 1");
            command(jvm, "loading");

            assertThat(counts(beans, "users")).isEqualTo("puts -1, evictions -1, waits null, stale null, errors 0");
            assertThat(counts(beans, "loading"))
                    .as("a cache with a load and an eviction that were not called yet")
                    .isEqualTo("puts -1, evictions 0, waits 0, stale null, errors 0");
        }
    }

    /** Returns counts that both views show alike. */
    private static String counts(RemoteBeans beans, String cache) throws Exception {
        ObjectName bean = beans.awaitCache(cache);
        TabularData caches = (TabularData) beans.server().getAttribute(new ObjectName(REGISTRY), "Caches");
        CompositeData row = caches.get(new Object[] {"default", cache, ""});
        assertThat(row.get("cachePuts")).isEqualTo(beans.server().getAttribute(bean, "CachePuts"));
        assertThat(row.get("staleHits")).isEqualTo(beans.server().getAttribute(bean, "StaleHits"));
        return "puts " + row.get("cachePuts")
                + ", evictions " + row.get("cacheEvictions")
                + ", waits " + beans.server().getAttribute(bean, "CoalescedWaits")
                + ", stale " + beans.server().getAttribute(bean, "StaleHits")
                + ", errors " + beans.server().getAttribute(bean, "LookupErrors");
    }

    @Test
    void trackingCanBeSwitchedOverJmx() throws Exception {
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 3");
            ObjectName agent = beans.await(new ObjectName(AGENT));
            beans.server().setAttribute(agent, new Attribute("Enabled", false));
            command(jvm, "hits 4");
            beans.server().invoke(agent, "enableTracking", null, null);
            command(jvm, "hits 5");

            assertThat(beans.attributes(beans.await(new ObjectName(USERS)), "CacheHits"))
                    .containsValue(8L);
        }
    }

    @Test
    void alertsAreNotificationsWithReadableMessages() throws Exception {
        try (ForkedJvm jvm = observed("alert.hit-rate=0.5,alert.min-lookups=100,alert.warm-up=0s");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 10");
            List<String> ofUsers = listen(beans, USERS);
            List<String> ofAll = listen(beans, REGISTRY);
            List<String> ofAgent = listen(beans, AGENT);

            command(jvm, "fault");
            command(jvm, "misses 190");
            awaitSize(ofUsers, 3);
            assertThat(openAlerts(beans)).containsExactly("io.trackedcache.hit-rate.low");
            command(jvm, "hits 180");
            command(jvm, "uncountable");
            awaitSize(ofUsers, 4);
            awaitSize(ofAgent, 1);

            assertThat(ofUsers)
                    .containsExactly(
                            "io.trackedcache.violation: users: fault in the counts: total_queries == hits + misses does"
                                    + " not hold: 100, expected 80",
                            "io.trackedcache.heal: users: healed total_queries: 100 → 80",
                            "io.trackedcache.hit-rate.low: users: hit rate … has fallen below 50.0 % (…)",
                            "io.trackedcache.hit-rate.recovered: users: hit rate … is no longer below 50.0 % (…)");
            assertThat(ofAll).isEqualTo(ofUsers);
            assertThat(ofAgent)
                    .singleElement()
                    .asString()
                    .startsWith("io.trackedcache.method.not-woven: ")
                    .contains("Observed$Uncountable.find")
                    .contains("is not counted: it returns void, so hit and miss cannot be told apart");
            assertThat(openAlerts(beans)).isEmpty();
            jvm.awaitErrorOutput(
                    "WARN trackedcache - users: fault in the counts: total_queries == hits + misses does not"
                            + " hold: 100, expected 80\n");
            jvm.awaitErrorOutput("WARN trackedcache - users: healed total_queries: 100 ");
            jvm.awaitErrorOutput("WARN trackedcache - users: hit rate ");
            jvm.awaitErrorOutput(" % is no longer below 50.0 % (");
        }
    }

    private static List<Object> openAlerts(RemoteBeans beans) throws Exception {
        TabularData open = (TabularData) beans.server().getAttribute(new ObjectName(REGISTRY), "OpenAlerts");
        return open.values().stream()
                .map(alert -> ((CompositeData) alert).get("type"))
                .toList();
    }

    @Test
    void blockedListenerDelaysNoOtherThread(@TempDir Path folder) throws Exception {
        Path state = folder.resolve("state");
        try (ForkedJvm jvm = observed("state.file=" + state)) {
            command(jvm, "hits 5");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                beans.await(new ObjectName(USERS));
                command(jvm, "block");
                command(jvm, "fault");
                command(jvm, "named another");
                beans.awaitCache("another");
            }

            assertThat(jvm.stop().exitCode()).isZero();
            assertThat(Files.readString(state)).contains("another").contains("cache_hits=65");
        }
    }

    private static List<String> listen(RemoteBeans beans, String name) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        beans.server()
                .addNotificationListener(
                        beans.await(new ObjectName(name)),
                        (Notification notification, Object nothing) ->
                                heard.add(notification.getType() + ": " + withoutMoment(notification.getMessage())),
                        null,
                        null);
        return heard;
    }

    /** Waits, because the agent looks for the server at times of its own. */
    private static String withoutMoment(String message) {
        return message.replaceAll("rate \\S+ %", "rate …").replaceAll("\\(.* lookups in the last \\d+ s\\)", "(…)");
    }

    private static void awaitSize(List<String> heard, int size) {
        Awaitility.await(size + " notifications").until(() -> heard.size() >= size);
    }

    @Test
    void everyNameCanBeFound() throws Exception {
        String[] specials = {
            ",",
            "=",
            ":",
            "\"",
            "*",
            "?",
            "\\\\",
            "\\n",
            "\\r",
            "\\t",
            "'",
            "/",
            "%",
            "[x]",
            "*,type=x",
            "ü",
            "name=x,y",
            "😀"
        };
        try (ForkedJvm jvm = observed("");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            for (String special : specials) {
                command(jvm, "named a" + special + "b");
            }
            for (String special : specials) {
                requireFound(beans, ("a" + special + "b").translateEscapes());
            }
        }
    }

    private static void requireFound(RemoteBeans beans, String name) throws Exception {
        ObjectName registry = beans.await(new ObjectName(REGISTRY));
        Object[] key = {"default", name, ""};
        TabularData[] caches = new TabularData[1];
        Awaitility.await(name).until(() -> {
            caches[0] = (TabularData) beans.server().getAttribute(registry, "Caches");
            return caches[0].containsKey(key);
        });

        ObjectName bean = new ObjectName((String) caches[0].get(key).get("bean"));

        beans.await(bean);
        assertThat(beans.attributes(bean, "CacheHits")).as(name).containsValue(1L);
        assertThat(unquoted(bean.getKeyProperty("name"))).isEqualTo(name);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? ObjectName.unquote(value) : value;
    }

    @Test
    void jsr107NamesAreAvailableOnRequest() throws Exception {
        try (ForkedJvm jvm = observed("jmx.jcache-names=true");
                RemoteBeans beans = RemoteBeans.of(jvm)) {
            command(jvm, "hits 3");
            ObjectName bean =
                    beans.await(new ObjectName("javax.cache:type=CacheStatistics,CacheManager=default,Cache=users"));

            assertThat(new TreeMap<>(beans.attributes(bean, "CacheHits", "CacheHitPercentage", "AveragePutTime")))
                    .isEqualTo(
                            new TreeMap<>(Map.of("CacheHits", 3L, "CacheHitPercentage", 100f, "AveragePutTime", -1f)));
        }
    }

    @Test
    void beansAreRegisteredWithServerOfApplicationsBuilder() throws Exception {
        ForkedJvm.Launch launch = ForkedJvm.of(Observed.class)
                .withJvmOption("-Djavax.management.builder.initial=" + OwnServerBuilder.class.getName());
        try (ForkedJvm jvm = launch.withAgent().start()) {
            jvm.awaitOutput("ready");
            command(jvm, "hits 2");
            command(jvm, "server");
            jvm.awaitOutput("own builder is asked");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                assertThat(beans.attributes(beans.await(new ObjectName(USERS)), "CacheHits"))
                        .containsValue(2L);
            }
            assertThat(jvm.stop().err()).isEmpty();
        }
    }

    @Test
    void beansAreRegisteredWithServerCreatedBeforeFirstCache() throws Exception {
        try (ForkedJvm jvm = observed("")) {
            command(jvm, "server");
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                beans.await(new ObjectName(AGENT));
                command(jvm, "hits 1");
                beans.await(new ObjectName(USERS));
            }
        }
    }

    @Test
    void attachedAgentIsRegisteredWithExistingServer() throws Exception {
        try (ForkedJvm jvm = ForkedJvm.of(Observed.class).start()) {
            jvm.awaitOutput("ready");
            command(jvm, "server");
            assertThat(AttachIT.attach(jvm, "").exitCode()).isZero();
            try (RemoteBeans beans = RemoteBeans.of(jvm)) {
                beans.await(new ObjectName(AGENT));
            }
        }
    }

    private static ForkedJvm observed(String settings) throws Exception {
        ForkedJvm jvm = ForkedJvm.of(Observed.class).withAgent(settings).start();
        jvm.awaitOutput("ready");
        return jvm;
    }

    private static void command(ForkedJvm jvm, String line) throws Exception {
        jvm.tell(line);
        jvm.awaitOutput("done: " + line);
    }
}
