package io.trackedcache.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attributes of a cache's bean are all metrics, and JSR-107's names for some of them. */
class MetricAttributesTest {
    private static final List<String> OF_JSR_107 =
            List.of("CacheGets", "CacheHitPercentage", "CacheMissPercentage", "AveragePutTime", "AverageRemoveTime");
    private static final List<String> OF_WINDOWS = List.of(
            "HitRate1m",
            "ExpiredRate1m",
            "HitRate5m",
            "ExpiredRate5m",
            "HitRate15m",
            "ExpiredRate15m",
            "HitRate1h",
            "ExpiredRate1h",
            "HitRate24h",
            "ExpiredRate24h");
    private static final List<String> OTHERS =
            List.of("Windows", "Snapshot", "RecentEvents", "LastReport", "LastCheck", "Faults", "EventsMode");
    private static final CounterLedger COUNTED = consistentLedgerOfDifferentCounts();

    private final Beans beans = new Beans();
    private final MBeanServer server = beans.server;
    private final CacheStatisticsTracker tracker = beans.show(Beans.USERS);
    private ObjectName bean;

    private static CounterLedger consistentLedgerOfDifferentCounts() {
        Map<String, Long> counts = CounterLedger.EMPTY.byName();
        AtomicLong next = new AtomicLong(100);
        counts.replaceAll((name, zero) -> next.getAndIncrement());
        counts.putAll(Map.of(
                "cache_hits", 60L,
                "cache_misses", 35L,
                "cache_expired", 10L,
                "queries_while_uninitialized", 5L,
                "total_queries", 95L,
                "stale_hits", 9L,
                "hits_without_saving", 8L,
                "load_failed_nanos", 70L));
        return CounterLedger.ofNames(counts);
    }

    @BeforeEach
    void findBean() throws JMException {
        bean = Beans.nameOf(Beans.USERS);
    }

    @Test
    void everyNumberOfTheTableIsAnAttributeAndEveryAttributeIsInTheTable() throws JMException {
        assertThat(server.getMBeanInfo(bean).getAttributes())
                .extracting(MBeanAttributeInfo::getName)
                .containsExactlyElementsOf(Stream.of(
                                Stream.of(Metric.values())
                                        .map(Metric::attribute)
                                        .toList(),
                                OF_JSR_107,
                                OF_WINDOWS,
                                OTHERS)
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void everyCounterOfTheTableIsThatOfTheTracker() throws JMException {
        tracker.restore(COUNTED);
        Map<String, Long> shown = new HashMap<>();
        for (Metric metric : Metric.values()) {
            if (metric.kind() == Metric.Kind.COUNTER) {
                shown.put(metric.label(), (Long) server.getAttribute(bean, metric.attribute()));
            }
        }

        assertThat(shown).isEqualTo(COUNTED.byName());
    }

    @Test
    void costIsUnknownWithoutItsSetting() throws JMException {
        tracker.recordHits(100);

        assertThat(server.getAttribute(bean, "CostSavedUsd")).isNull();
        assertThat(((CompositeData) server.getAttribute(bean, "Snapshot")).get("costSavedUsd"))
                .isNull();
    }

    @Test
    void loadsAreUnknownUntilTheyAreExpectedOrRecorded() throws JMException {
        CacheStatisticsMXBean loading = beans.proxy(Beans.USERS);
        assertThat(loading.getLoadsOk()).isNull();
        assertThat(loading.getLoadsFailed()).isNull();
        assertThat(loading.getLoadNanos()).isNull();
        assertThat(((CompositeData) server.getAttribute(bean, "Snapshot")).get("loadsOk"))
                .isNull();

        tracker.recordLoad(Duration.ofNanos(5), true);
        assertThat(loading.getLoadsOk()).isOne();
        assertThat(loading.getLoadsFailed()).isZero();

        tracker.reset();
        assertThat(loading.getLoadsOk()).as("after a reset").isZero();
    }

    @Test
    void expectedLoadsAreZeroAtFirst() throws JMException {
        tracker.expectLoads();

        assertThat(server.getAttribute(bean, "LoadsOk")).isEqualTo(0L);
        assertThat(server.getAttribute(bean, "LoadNanos")).isEqualTo(0L);
    }

    @Test
    void latenciesAreInMicrosecondsAndUnknownAtFirst() throws JMException {
        assertThat(server.getAttribute(bean, "AverageGetTime")).isEqualTo(-1f);
        assertThat(server.getAttribute(bean, "LatencyP99")).isEqualTo(-1.0);

        tracker.recordLatency(Duration.ofNanos(1_500));
        tracker.recordLatency(Duration.ofNanos(2_500));

        assertThat(server.getAttribute(bean, "AverageGetTime")).isEqualTo(2f);
        assertThat(server.getAttribute(bean, "LatencyP50")).isEqualTo(1.5);
        assertThat(server.getAttribute(bean, "LatencyMax")).isEqualTo(2.5);
    }
}
