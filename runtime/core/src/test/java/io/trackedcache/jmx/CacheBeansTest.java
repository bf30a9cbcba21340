package io.trackedcache.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.MissReason;
import io.trackedcache.tracker.TrackerSettings;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheBeansTest {
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();

    @Test
    void beanIsAnMXBeanUnderManagerAndName() throws JMException {
        register(new CacheId("shop", "users"));

        ObjectName name = new ObjectName("io.trackedcache:type=CacheStatistics,manager=shop,name=users");
        assertThat(server.isRegistered(name)).isTrue();
        assertThat(server.getMBeanInfo(name).getDescriptor().getFieldValue("mxbean"))
                .isEqualTo("true");
    }

    @Test
    void attributesAreThoseOfTheTracker() throws JMException {
        CacheStatisticsMXBean bean = register(new CacheId("default", "users"));
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
        CacheStatisticsMXBean bean = register(new CacheId("default", "users"));

        assertThat(bean.getHitRate()).isEqualTo(-1);
        assertThat(bean.getExpiredRate()).isEqualTo(-1);
        assertThat(bean.getCacheHitPercentage()).isEqualTo(-1);
        assertThat(bean.getCacheMissPercentage()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 100})
    void ratesAreThoseOfHitsAndMissesWhateverTheTotalSays(long total) throws JMException {
        CacheStatisticsTracker faulty = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false));
        faulty.restore(new CounterLedger(60, 20, 0, 0, total, 0, 0, 0));
        CacheId id = new CacheId("default", "faulty");
        new CacheBeans(server).register(id, faulty);
        CacheStatisticsMXBean bean =
                JMX.newMXBeanProxy(server, BeanNames.cacheStatistics(id), CacheStatisticsMXBean.class);

        assertThat(bean.getHitRate()).isEqualTo(0.75);
        assertThat(bean.getCacheHitPercentage()).isEqualTo(75f);
        assertThat(bean.getCacheMissPercentage()).isEqualTo(25f);
    }

    @Test
    void beanOfARemovedCacheGoesAndThatOfSomebodyElseStays() throws JMException {
        CacheId ours = new CacheId("default", "ours");
        CacheId taken = new CacheId("default", "taken");
        server.registerMBean(new StandardMBean(() -> {}, Runnable.class, true), BeanNames.cacheStatistics(taken));
        CacheBeans beans = new CacheBeans(server);
        beans.register(ours, tracker);
        beans.register(taken, tracker);

        beans.unregister(ours);
        beans.unregister(taken);

        assertThat(server.isRegistered(BeanNames.cacheStatistics(ours))).isFalse();
        assertThat(server.isRegistered(BeanNames.cacheStatistics(taken))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "=", ":", "\"", "*", "?", "\\", "\n", " ", "/", "ü", "a;b", "name=x,y"})
    void anyNameCanBeShown(String name) throws JMException {
        assertThat(register(new CacheId("x" + name, "y" + name)).getCacheHits()).isZero();
    }

    private CacheStatisticsMXBean register(CacheId id) throws JMException {
        new CacheBeans(server).register(id, tracker);
        return JMX.newMXBeanProxy(server, BeanNames.cacheStatistics(id), CacheStatisticsMXBean.class);
    }
}
