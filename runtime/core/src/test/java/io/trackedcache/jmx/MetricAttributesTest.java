package io.trackedcache.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final List<String> OTHERS = List.of(
            "Windows",
            "Snapshot",
            "RecentEvents",
            "LastReport",
            "LastCheck",
            "LastHeal",
            "Faults",
            "OwnCounters",
            "Unexplained",
            "EventsMode");
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
        tracker.expect(CounterGroup.LOADS);

        assertThat(server.getAttribute(bean, "LoadsOk")).isEqualTo(0L);
        assertThat(server.getAttribute(bean, "LoadNanos")).isEqualTo(0L);
    }

    @Test
    void countsWithoutASourceAreNullOrMinusOneInEveryView() throws JMException {
        Map<String, Object> unknown = new TreeMap<>();
        unknown.put("CachePuts", -1L);
        unknown.put("CacheRemovals", -1L);
        unknown.put("CacheEvictions", -1L);
        for (Metric metric : Metric.values()) {
            if (!metric.source().isEmpty()) {
                unknown.putIfAbsent(metric.attribute(), null);
            }
        }
        assertThat(unknown).hasSize(17);

        CompositeData snapshot = (CompositeData) server.getAttribute(bean, "Snapshot");
        CompositeData reported = (CompositeData) ((CompositeData)
                        server.invoke(bean, "validateConsistency", new Object[] {true}, new String[] {"boolean"}))
                .get("currentState");
        Map<String, Object> shown = new TreeMap<>();
        for (String attribute : unknown.keySet()) {
            shown.put(attribute, server.getAttribute(bean, attribute));
            String item = Character.toLowerCase(attribute.charAt(0)) + attribute.substring(1);
            assertThat(snapshot.get(item)).as(item).isEqualTo(shown.get(attribute));
            assertThat(reported.get(item)).as(item).isEqualTo(shown.get(attribute));
        }
        assertThat(shown).isEqualTo(unknown);
    }

    @Test
    void countsAreZeroOnceASourceIsKnown() throws JMException {
        for (CounterGroup group : CounterGroup.values()) {
            tracker.expect(group);
        }

        for (Metric metric : Metric.values()) {
            if (metric.kind() == Metric.Kind.COUNTER) {
                assertThat(server.getAttribute(bean, metric.attribute()))
                        .as(metric.attribute())
                        .isEqualTo(0L);
            }
        }
    }

    @Test
    void descriptionsSayHowAnUnknownCountIsShown() throws JMException {
        Map<String, String> descriptions = new HashMap<>();
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
            descriptions.put(attribute.getName(), attribute.getDescription());
        }

        assertThat(descriptions.get("CachePuts"))
                .endsWith("-1 without a source: a @CachePut method, or a program that records.");
        assertThat(descriptions.get("WaitTimeouts"))
                .endsWith("Null without a source: CacheLookup.waitTimeout(), or a program that records.");
        assertThat(descriptions.get("CacheHits")).doesNotContain("source");
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
