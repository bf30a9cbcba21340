package io.trackedcache.jmx;

import static io.trackedcache.jmx.Beans.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.cache.management.CacheStatisticsMXBean;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

class JmxViewTest {
    private final Beans beans = new Beans();

    @Test
    void beanOfARemovedCacheIsRemovedAndOtherBeansStay() throws JMException {
        CacheId taken = new CacheId("default", "taken");
        beans.server.registerMBean(new StandardMBean(() -> {}, Runnable.class, true), Beans.nameOf(taken));
        beans.show(USERS);
        beans.show(taken);

        beans.view.hide(USERS);
        beans.view.hide(taken);

        assertThat(beans.server.isRegistered(Beans.nameOf(USERS))).isFalse();
        assertThat(beans.server.isRegistered(Beans.nameOf(taken))).isTrue();
    }

    @Test
    void beanByWhichTheApplicationReplacedOursStays() throws JMException {
        beans.show(USERS);
        beans.server.unregisterMBean(Beans.nameOf(USERS));
        beans.server.registerMBean(new StandardMBean(() -> {}, Runnable.class, true), Beans.nameOf(USERS));

        beans.view.hide(USERS);

        assertThat(beans.server.isRegistered(Beans.nameOf(USERS))).isTrue();
    }

    @Test
    void failingListenerStopsNoOther() throws JMException {
        List<String> heard = new ArrayList<>();
        beans.show(USERS);
        beans.server.addNotificationListener(
                Beans.nameOf(USERS),
                (Notification notification, Object nothing) -> {
                    throw new NoClassDefFoundError("of an application that is gone");
                },
                null,
                null);
        beans.listen(Beans.nameOf(USERS), heard);
        beans.listen(BeanNames.registry(), heard);

        RegistryInternals.of(beans.registry).tracker(USERS).restore(new CounterLedger(-1, 0, 0, 0, -1, 0, 0, 0));

        assertThat(heard).hasSizeGreaterThan(3);
    }

    @Test
    void registryShowsAllCachesInOneTable() throws JMException {
        beans.show(USERS).recordHits(3);
        CacheStatisticsTracker orders = beans.show(new CacheId("shop", "orders, old"));
        orders.recordMisses(2);

        TabularData caches = (TabularData) registry("Caches");

        CompositeData users = caches.get(new Object[] {"default", "users", ""});
        assertThat(users.getAll(new String[] {"cacheHits", "totalQueries", "hitRate", "bean"}))
                .containsExactly(3L, 3L, 1.0, "io.trackedcache:type=CacheStatistics,manager=default,name=users");
        assertThat((String[]) users.get("windows")).containsExactly("1m", "5m", "15m", "1h", "24h");
        assertThat((double[]) users.get("windowHitRates")).containsExactly(1, 1, 1, 1, 1);
        assertThat((long[]) users.get("windowLookups")).containsExactly(3, 3, 3, 3, 3);
        assertThat(Arrays.stream((double[]) users.get("windowSeconds")).boxed())
                .as("the age of the cache, in each window")
                .hasSize(5)
                .allMatch(seconds -> seconds > 0 && seconds < 60);
        assertThat((double[]) users.get("windowExpiredRates")).containsExactly(0, 0, 0, 0, 0);
        CompositeData other = caches.get(new Object[] {"shop", "orders, old", ""});
        assertThat(other.get("cacheMisses")).isEqualTo(2L);
        assertThat(other.get("bean"))
                .isEqualTo("io.trackedcache:type=CacheStatistics,manager=shop,name=\"orders, old\"");
        assertThat(registry("CacheCount")).isEqualTo(2);
    }

    @Test
    void cacheThatItsClassNamesIsShownByItsSimpleName() throws JMException {
        RegistryInternals internals = RegistryInternals.of(beans.registry);
        NamingClass user = new NamingClass(null, "com.acme.UserCache", true, NamingClass.GivenBy.CLASS);
        beans.show(internals.idOf("default", "com.acme.UserCache", user));
        beans.show(new CacheId("default", "com.acme.given"));

        TabularData caches = (TabularData) registry("Caches");

        assertThat(caches.get(new Object[] {"default", "com.acme.UserCache", ""})
                        .get("displayName"))
                .isEqualTo("UserCache");
        assertThat(caches.get(new Object[] {"default", "com.acme.given", ""}).get("displayName"))
                .isEqualTo("com.acme.given");
    }

    @Test
    void tableOfAllCachesHasTheTimeOfTheLastHeal() throws JMException {
        CacheStatisticsTracker users = beans.show(USERS);
        beans.show(new CacheId("default", "unused"));
        users.recordDriftHealed("cache_hits", 95, 100);

        TabularData caches = (TabularData) registry("Caches");

        assertThat(caches.get(new Object[] {"default", "users", ""}).get("lastHeal"))
                .isEqualTo(Date.from(users.lastHeal().orElseThrow()))
                .isEqualTo(beans.get(USERS, "LastHeal"));
        assertThat(caches.get(new Object[] {"default", "unused", ""}).get("lastHeal"))
                .isNull();
    }

    @Test
    void tableOfAllCachesHasLoadsAndTheLatenciesThatNeedNoSorting() throws JMException {
        CacheStatisticsTracker users = beans.show(USERS);
        users.recordLoad(Duration.ofMillis(3), true);
        users.recordLoad(Duration.ofMillis(4), false);
        users.recordLatencyNanos(1_500);
        users.recordLatencyNanos(2_500);
        beans.show(new CacheId("default", "unused"));

        TabularData caches = (TabularData) registry("Caches");

        String[] latencies = {"averageGetTime", "latencyP99", "latencyMax"};
        assertThat(caches.get(new Object[] {"default", "users", ""})
                        .getAll(new String[] {"loadsOk", "loadsFailed", "loadNanos"}))
                .containsExactly(1L, 1L, 7_000_000L);
        assertThat(caches.get(new Object[] {"default", "users", ""}).getAll(latencies))
                .containsExactly(2f, 2.5, 2.5);
        assertThat(caches.get(new Object[] {"default", "unused", ""}).getAll(latencies))
                .containsExactly(-1f, -1.0, -1.0);
    }

    @Test
    void registryChecksAllCaches() throws JMException {
        Beans unhealed = new Beans(Registries.with("heal.auto=false"));
        unhealed.show(USERS).restore(new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0));
        unhealed.show(new CacheId("default", "good"));

        TabularData checks = (TabularData) unhealed.server.invoke(
                BeanNames.registry(), "validateConsistency", new Object[] {true}, new String[] {"boolean"});

        assertThat(checks.values())
                .extracting(row -> ((CompositeData) row).get("summary"))
                .containsExactly("the counts are consistent", "1 fault found and healed: total_queries: 100 → 80");
    }

    @Test
    void cacheAndRegistryNotifyOfFaultsAndRepairs() throws JMException {
        List<String> ofCache = new ArrayList<>();
        List<String> ofAll = new ArrayList<>();
        CacheStatisticsTracker tracker = beans.show(USERS);
        beans.listen(Beans.nameOf(USERS), ofCache);
        beans.listen(BeanNames.registry(), ofAll);

        tracker.restore(new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0));
        var unused = tracker.validateConsistency(true);

        assertThat(ofCache)
                .containsExactly(
                        "io.trackedcache.violation: users: fault in the counts: total_queries == hits + misses does not hold: 100, expected 80",
                        "io.trackedcache.heal: users: healed total_queries: 100 → 80");
        assertThat(ofAll).isEqualTo(ofCache);
    }

    @Test
    void openAlertCanBeReadUntilItsCauseIsGone() throws JMException {
        Beans unhealed = new Beans(Registries.with("heal.auto=false"));
        CacheStatisticsTracker users = unhealed.show(USERS);
        users.restore(new CounterLedger(60, 20, 0, 0, 100, 0, 0, 0));

        TabularData open = (TabularData) unhealed.server.getAttribute(BeanNames.registry(), "OpenAlerts");
        var unused = users.validateConsistency(true);
        TabularData closed = (TabularData) unhealed.server.getAttribute(BeanNames.registry(), "OpenAlerts");

        CompositeData alert = open.get(new Object[] {"default", "users", "", "io.trackedcache.violation"});
        assertThat(alert.get("message"))
                .isEqualTo(
                        "users: fault in the counts: total_queries == hits + misses does not hold: 100, expected 80");
        assertThat(alert.get("since")).isInstanceOf(Date.class);
        assertThat(closed.isEmpty()).isTrue();
    }

    @Test
    void cacheIsShownUnderTheNamesOfJsr107Too() throws JMException {
        Beans both = new Beans(Registries.with("jmx.jcache-names=true"));
        CacheId id = new CacheId("uri:a=b", "users,x");
        both.show(id).recordHit();

        ObjectName name = new ObjectName("javax.cache:type=CacheStatistics,CacheManager=uri.a.b,Cache=users.x");
        assertThat(both.server.getAttribute(name, "CacheHits")).isEqualTo(1L);
        both.view.hide(id);
        assertThat(both.server.isRegistered(name)).isFalse();
        assertThat(beans.server.queryNames(new ObjectName("javax.cache:*"), null))
                .isEmpty();
    }

    @Test
    void readerOfJsr107FindsItsAttributes() throws Exception {
        CacheStatisticsTracker tracker = beans.show(USERS);
        tracker.recordHits(3);
        tracker.recordMisses(1);
        tracker.recordPut();
        tracker.recordRemoval();
        tracker.recordEviction();
        tracker.recordLatency(Duration.ofNanos(1_500));

        CacheStatisticsMXBean bean = JMX.newMXBeanProxy(beans.server, Beans.nameOf(USERS), CacheStatisticsMXBean.class);

        assertThat(Map.of(
                        "hits", bean.getCacheHits(),
                        "gets", bean.getCacheGets(),
                        "misses", bean.getCacheMisses(),
                        "puts", bean.getCachePuts(),
                        "removals", bean.getCacheRemovals(),
                        "evictions", bean.getCacheEvictions()))
                .isEqualTo(Map.of("hits", 3L, "gets", 4L, "misses", 1L, "puts", 1L, "removals", 1L, "evictions", 1L));
        assertThat(new float[] {
                    bean.getCacheHitPercentage(),
                    bean.getCacheMissPercentage(),
                    bean.getAverageGetTime(),
                    bean.getAveragePutTime(),
                    bean.getAverageRemoveTime()
                })
                .containsExactly(75, 25, 1.5f, -1, -1);
        bean.clear();
        assertThat(bean.getCacheGets()).isZero();
    }

    @Test
    void typesAreThoseOfJsr107() throws Exception {
        beans.show(USERS);
        Map<String, String> shown = new HashMap<>();
        for (MBeanAttributeInfo attribute :
                beans.server.getMBeanInfo(Beans.nameOf(USERS)).getAttributes()) {
            shown.put(attribute.getName(), attribute.getType());
        }
        StandardMBean original = new StandardMBean(
                JMX.newMXBeanProxy(beans.server, Beans.nameOf(USERS), CacheStatisticsMXBean.class),
                CacheStatisticsMXBean.class,
                true);

        for (MBeanAttributeInfo attribute : original.getMBeanInfo().getAttributes()) {
            assertThat(shown).containsEntry(attribute.getName(), attribute.getType());
        }
    }

    @Test
    void nameOfJsr107ThatTwoCachesWouldHaveIsThatOfTheFirst() throws JMException {
        Beans both = new Beans(Registries.with("jmx.jcache-names=true"));
        both.show(new CacheId("default", "a.b")).recordHit();
        both.show(new CacheId("default", "a:b"));

        both.view.hide(new CacheId("default", "a:b"));

        ObjectName name = new ObjectName("javax.cache:type=CacheStatistics,CacheManager=default,Cache=a.b");
        assertThat(both.server.getAttribute(name, "CacheHits")).isEqualTo(1L);
    }

    @Test
    void manyCachesAreReadAtOnce() throws JMException {
        IntStream.range(0, 1_000)
                .forEach(i -> beans.show(new CacheId("default", "cache-" + i)).recordHits(i));

        TabularData caches = (TabularData) registry("Caches");

        assertThat(caches.size()).isEqualTo(1_000);
        assertThat(caches.get(new Object[] {"default", "cache-999", ""}).get("cacheHits"))
                .isEqualTo(999L);
    }

    private Object registry(String attribute) throws JMException {
        return beans.server.getAttribute(BeanNames.registry(), attribute);
    }
}
