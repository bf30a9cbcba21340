package io.trackedcache.jmx;

import static io.trackedcache.jmx.Beans.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.EventsMode;
import io.trackedcache.tracker.MissReason;
import java.util.Arrays;
import java.util.List;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.InvalidAttributeValueException;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheBeanTest {
    private static final CounterLedger FAULTY = new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0);

    private final Beans beans = new Beans();
    private final CacheStatisticsTracker tracker = beans.show(USERS);

    @Test
    void beanIsAnMXBeanUnderManagerAndName() throws JMException {
        beans.show(new CacheId("shop", "users"));

        ObjectName name = new ObjectName("io.trackedcache:type=CacheStatistics,manager=shop,name=users");
        assertThat(beans.server.isRegistered(name)).isTrue();
        assertThat(beans.server.getMBeanInfo(name).getDescriptor().getFieldValue("mxbean"))
                .isEqualTo("true");
    }

    @Test
    void attributesAreThoseOfTheTracker() throws JMException {
        CacheStatisticsMXBean bean = beans.proxy(USERS);
        tracker.recordHit();
        tracker.recordHit();
        tracker.recordMiss();
        tracker.recordMiss(MissReason.EXPIRED);
        tracker.recordMiss(MissReason.UNINITIALIZED);
        tracker.recordLookupError();

        assertThat(bean.getCacheHits()).isEqualTo(2);
        assertThat(bean.getCacheMisses()).isEqualTo(3);
        assertThat(bean.getCacheGets()).isEqualTo(5);
        assertThat(bean.getTotalQueries()).isEqualTo(5);
        assertThat(bean.getCacheExpired()).isEqualTo(1);
        assertThat(bean.getQueriesWhileUninitialized()).isEqualTo(1);
        assertThat(bean.getLookupErrors()).isEqualTo(1);
        assertThat(bean.getCacheHitPercentage()).isEqualTo(40f);
        assertThat(bean.getCacheMissPercentage()).isEqualTo(60f);
        assertThat(bean.getHitRate()).isEqualTo(0.4);
        assertThat(bean.getExpiredRate()).isEqualTo(1.0 / 3);
    }

    @Test
    void ratesOfNothingAreUnknownAndNotZero() throws JMException {
        for (String rate : List.of("HitRate", "ExpiredRate", "HitRate1m", "ExpiredRate1h")) {
            assertThat(beans.get(USERS, rate)).as(rate).isEqualTo(-1.0);
        }
        assertThat(beans.get(USERS, "CacheHitPercentage")).isEqualTo(-1f);
        assertThat(beans.get(USERS, "CacheMissPercentage")).isEqualTo(-1f);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 100})
    void ratesAreComputedFromHitsAndMissesNotFromTheTotal(long total) throws JMException {
        Beans unhealed = new Beans(Registries.with("heal.auto=false"));
        unhealed.show(USERS).restore(new CounterLedger(60, 20, 0, 0, total, 0, 0, 0));

        assertThat(unhealed.get(USERS, "HitRate")).isEqualTo(0.75);
        assertThat(unhealed.get(USERS, "CacheHitPercentage")).isEqualTo(75f);
        assertThat(unhealed.get(USERS, "CacheMissPercentage")).isEqualTo(25f);
    }

    @Test
    void ratesOfTheRecentPastForgetWhatWasRestored() throws JMException {
        tracker.restore(new CounterLedger(0, 100, 0, 0, 100, 0, 0, 0));
        tracker.recordHits(3);
        tracker.recordMisses(MissReason.EXPIRED, 1);

        assertThat(beans.get(USERS, "HitRate1m")).isEqualTo(0.75);
        assertThat(beans.get(USERS, "ExpiredRate5m")).isEqualTo(0.25);
        TabularData windows = (TabularData) beans.get(USERS, "Windows");
        assertThat(windows.keySet())
                .extracting(key -> ((List<?>) key).get(0))
                .isEqualTo(List.of("1m", "5m", "15m", "1h", "24h"));
        assertThat(windows.get(new Object[] {"15m"}).getAll(new String[] {"lookups", "hits", "misses", "expired"}))
                .containsExactly(4L, 3L, 1L, 1L);
    }

    @Test
    void windowsThatWereSetAreThoseThatAreShown() throws JMException {
        Beans other = new Beans(Registries.with("windows=10s;90s"));
        other.show(USERS).recordHit();

        assertThat(other.get(USERS, "HitRate10s")).isEqualTo(1.0);
        assertThat(other.get(USERS, "HitRate90s")).isEqualTo(1.0);
        assertThatExceptionOfType(AttributeNotFoundException.class).isThrownBy(() -> other.get(USERS, "HitRate1m"));
    }

    @Test
    void attributesThatAreReadTogetherComeFromOneSnapshot() throws Exception {
        Thread counting = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                tracker.recordHit();
                tracker.recordMiss();
            }
        });
        counting.start();
        try {
            for (int i = 0; i < 20_000; i++) {
                List<Object> read = beans
                        .server
                        .getAttributes(Beans.nameOf(USERS), new String[] {"TotalQueries", "CacheHits", "CacheMisses"})
                        .asList()
                        .stream()
                        .map(Attribute::getValue)
                        .toList();
                assertThat((long) read.get(0)).isEqualTo((long) read.get(1) + (long) read.get(2));
            }
        } finally {
            counting.interrupt();
            counting.join();
        }
    }

    @Test
    void snapshotHasAllNumbers() throws JMException {
        tracker.recordHits(2);

        CompositeData snapshot = (CompositeData) beans.get(USERS, "Snapshot");

        assertThat(snapshot.get("cacheHits")).isEqualTo(2L);
        assertThat(snapshot.get("hitRate")).isEqualTo(1.0);
        assertThat(snapshot.get("latencyP99")).isEqualTo(-1.0);
    }

    @Test
    void everythingHasADescription() throws JMException {
        var info = beans.server.getMBeanInfo(Beans.nameOf(USERS));

        assertThat(info.getDescription()).endsWith(".");
        for (MBeanAttributeInfo attribute : info.getAttributes()) {
            assertThat(attribute.getDescription()).as(attribute.getName()).matches("[A-Z0-9].{20,}\\.");
        }
        for (var operation : info.getOperations()) {
            assertThat(operation.getDescription()).as(operation.getName()).matches("[A-Z0-9].{20,}\\.");
            for (var parameter : operation.getSignature()) {
                assertThat(parameter.getName()).matches("heal|count|mode");
                assertThat(parameter.getDescription()).as(operation.getName()).hasSizeGreaterThan(20);
            }
        }
        for (var notification : info.getNotifications()) {
            assertThat(notification.getDescription()).endsWith(".");
        }
    }

    @Test
    void typesAreDescribedAsByTheJdk() throws JMException {
        assertThat(Arrays.stream(beans.server.getMBeanInfo(Beans.nameOf(USERS)).getAttributes())
                        .filter(attribute -> List.of(
                                        "CacheHits", "LoadsOk", "AverageGetTime", "HitRate", "Snapshot", "Windows")
                                .contains(attribute.getName()))
                        .map(attribute -> attribute.getName() + " " + attribute.getType()))
                .containsExactly(
                        "CacheHits long",
                        "HitRate double",
                        "LoadsOk java.lang.Long",
                        "AverageGetTime float",
                        "Windows javax.management.openmbean.TabularData",
                        "Snapshot javax.management.openmbean.CompositeData");
    }

    @Test
    void checkReportsFaultsAndRepairs() throws JMException {
        Beans unhealed = new Beans(Registries.with("heal.auto=false"));
        unhealed.show(USERS).restore(FAULTY);

        CompositeData looked = validate(unhealed, false);
        CompositeData healed = validate(unhealed, true);
        CompositeData again = validate(unhealed, true);

        assertThat(looked.get("summary"))
                .isEqualTo("1 fault found and not healed; call validateConsistency(true) to heal");
        assertThat(looked.get("consistentAfterwards")).isEqualTo(false);
        assertThat(healed.get("summary")).isEqualTo("1 fault found and healed: total_queries: 100 → 80");
        assertThat((String[]) healed.get("healed")).containsExactly("total_queries: 100 → 80");
        assertThat(((TabularData) healed.get("issues"))
                        .get(new Object[] {1})
                        .getAll(new String[] {"invariant", "expected", "actual", "drift"}))
                .containsExactly("total_queries == hits + misses", 80L, 100L, 20L);
        assertThat(((CompositeData) healed.get("currentState")).get("totalQueries"))
                .isEqualTo(80L);
        assertThat(again.get("summary")).isEqualTo("the counts are consistent");
    }

    private static CompositeData validate(Beans beans, boolean heal) throws JMException {
        return (CompositeData) beans.server.invoke(
                Beans.nameOf(USERS), "validateConsistency", new Object[] {heal}, new String[] {"boolean"});
    }

    @Test
    void recentEventsAreATable() throws JMException {
        tracker.recordCleanup(5);
        tracker.recordCleanup(6);

        assertThat(details(1)).containsExactly("cleaned: 6");
        assertThat(details(0)).as("as in the API").isEmpty();
        assertThat(details(100)).containsExactly("cleaned: 5", "cleaned: 6");
        assertThatExceptionOfType(RuntimeMBeanException.class)
                .isThrownBy(() -> details(-1))
                .withRootCauseInstanceOf(IllegalArgumentException.class)
                .withMessageContaining("count must be 0 or more");
    }

    private List<Object> details(int count) throws JMException {
        TabularData events = (TabularData) beans.server.invoke(
                Beans.nameOf(USERS), "recentEvents", new Object[] {count}, new String[] {"java.lang.Integer"});
        return events.values().stream()
                .map(row -> ((CompositeData) row).get("details"))
                .toList();
    }

    @Test
    void eventsAndLastReportAreAttributesToo() throws JMException {
        Beans unhealed = new Beans(Registries.with("heal.auto=false"));
        CacheStatisticsTracker users = unhealed.show(USERS);
        assertThat(unhealed.get(USERS, "LastReport")).isNull();
        users.restore(FAULTY);

        CompositeData fault = (CompositeData) unhealed.get(USERS, "LastReport");
        var unused = users.validateConsistency(true);
        users.recordHits(5);
        CompositeData healed = (CompositeData) unhealed.get(USERS, "LastReport");

        assertThat(fault.getAll(new String[] {"consistent", "totalViolations"})).containsExactly(false, 1L);
        assertThat(healed.get("summary")).isEqualTo("1 fault found and healed: total_queries: 100 → 80");
        assertThat(((CompositeData) healed.get("currentState")).get("totalQueries"))
                .isEqualTo(85L);
        assertThat(users.snapshot().consistencyViolations())
                .as("reading the report checks nothing")
                .isEqualTo(2);
        assertThat(((TabularData) unhealed.get(USERS, "RecentEvents")).values())
                .extracting(row -> ((CompositeData) row).get("type"))
                .containsExactly("RESTORE", "VIOLATION", "HEAL");
    }

    @Test
    void resetAndClearRestartAtZero() throws JMException {
        tracker.recordHits(7);
        beans.proxy(USERS).reset();
        tracker.recordHits(2);
        assertThat(beans.get(USERS, "CacheHits")).isEqualTo(2L);

        beans.proxy(USERS).clear();

        assertThat(beans.get(USERS, "CacheHits")).isEqualTo(0L);
        assertThat(tracker.lifetime().cacheHits()).isEqualTo(9);
    }

    @Test
    void eventsModeIsSetByAttributeAndByOperation() throws JMException {
        beans.proxy(USERS).setEventsMode("all");
        assertThat(tracker.eventsMode()).isEqualTo(EventsMode.ALL);

        beans.server.invoke(
                Beans.nameOf(USERS), "setEventsMode", new Object[] {"notable"}, new String[] {String.class.getName()});
        assertThat(tracker.eventsMode()).isEqualTo(EventsMode.NOTABLE);
    }

    @Test
    void invalidRequestsAreNamed() {
        assertThatExceptionOfType(InvalidAttributeValueException.class)
                .isThrownBy(() -> beans.server.setAttribute(Beans.nameOf(USERS), new Attribute("EventsMode", "some")))
                .withMessage("bad mode 'some': expected notable or all");
        assertThatExceptionOfType(AttributeNotFoundException.class)
                .isThrownBy(() -> beans.get(USERS, "CacheHit"))
                .withMessage("there is no attribute 'CacheHit'; did you mean 'CacheHits'?");
        assertThatExceptionOfType(AttributeNotFoundException.class)
                .isThrownBy(() -> beans.server.setAttribute(Beans.nameOf(USERS), new Attribute("CacheHits", 5L)))
                .withMessage("the attribute 'CacheHits' can only be read");
        assertThatExceptionOfType(ReflectionException.class)
                .isThrownBy(() -> beans.server.invoke(Beans.nameOf(USERS), "heal", null, null))
                .withMessageContaining("there is no operation heal(); there are [validateConsistency(boolean heal)");
        assertThatExceptionOfType(RuntimeMBeanException.class)
                .isThrownBy(() -> invoke("validateConsistency", new Object[] {"yes"}, "boolean"))
                .withMessageContaining(
                        "heal of validateConsistency(boolean heal) must be of type boolean, but was yes of java.lang.String");
        assertThatExceptionOfType(RuntimeMBeanException.class)
                .isThrownBy(() -> invoke("validateConsistency", new Object[] {true, true}, "boolean"))
                .withMessageContaining("validateConsistency(boolean heal) takes 1 arguments, but was given 2");
        assertThatExceptionOfType(ReflectionException.class)
                .isThrownBy(() -> invoke("validateConsistency", new Object[] {true}, "no.such.Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "=",
                ":",
                "\"",
                "*",
                "?",
                "\\",
                "\n",
                "\r",
                "\t",
                "\0",
                " ",
                "/",
                "ü",
                "a;b",
                "name=x,y",
                "'",
                "\"quoted\"",
                "*,type=x",
                "\\n",
                "😀"
            })
    void anyNameCanBeShown(String name) throws JMException {
        for (CacheId id : List.of(
                new CacheId("x" + name, "y" + name),
                new CacheId("m", "n" + name + "n"),
                new CacheId("m", name + "n", "c" + name))) {
            beans.show(id).recordHit();

            assertThat(beans.proxy(id).getCacheHits()).isEqualTo(1);
            assertThat(unquoted(Beans.nameOf(id).getKeyProperty("name"))).isEqualTo(id.name());
            assertThat(beans.server.queryNames(Beans.nameOf(id), null)).hasSize(1);
        }
    }

    private Object invoke(String operation, Object[] arguments, String... signature) throws JMException {
        return beans.server.invoke(Beans.nameOf(USERS), operation, arguments, signature);
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? ObjectName.unquote(value) : value;
    }
}
