package io.trackedcache.jmx;

import io.trackedcache.jmx.BeanOperation.Parameter;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.SizeReadings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;

/** The bean of a registry: all its caches. */
final class RegistryBean {
    static final BeanSpec<RegistryFacts> SPEC = new BeanSpec<>(
            RegistryMXBean.class,
            "All caches that are counted in this JVM.",
            List.of(
                    BeanAttribute.of(
                            "Caches",
                            CacheTable.TABLE.type(),
                            "The numbers of all caches, a row for each.",
                            RegistryBean::caches),
                    BeanAttribute.of(
                            "CacheCount",
                            SimpleType.INTEGER,
                            "The number of caches that are counted.",
                            facts -> facts.registry().all().size()),
                    BeanAttribute.of(
                            "StatCounters",
                            StatTable.OF_ALL.type(),
                            "The counters and values of the application, a row for each.",
                            facts -> StatTable.of(facts.stats())),
                    BeanAttribute.of(
                            "OpenAlerts",
                            AlertTable.TABLE.type(),
                            "The alerts of caches whose cause is not gone yet, a row for each.",
                            facts -> AlertTable.of(facts.registry().alerts().open())),
                    BeanAttribute.of(
                            "MaxCaches",
                            SimpleType.INTEGER,
                            "The most caches that are counted separately; further ones are counted together.",
                            RegistryFacts::maxCaches)),
            List.of(new BeanOperation<>(
                    "validateConsistency",
                    "Checks the counts of all caches, repairs faults if asked to, and returns a report for each cache.",
                    new Parameter("heal", SimpleType.BOOLEAN, "true: repair faults; false: only report them"),
                    CheckTable.TABLE.type(),
                    MBeanOperationInfo.ACTION_INFO,
                    (facts, heal) -> CheckTable.of(facts.registry(), (Boolean) heal))),
            AlertNotifications.ofCaches());

    private RegistryBean() {}

    private static TabularData caches(RegistryFacts facts) {
        // Most caches have the same windows, so their labels are shared.
        Map<List<Duration>, List<String>> labels = new HashMap<>();
        List<CacheTable.Row> rows = new ArrayList<>();
        TrackerRegistry registry = facts.registry();
        Map<CacheId, CacheSnapshot> counts = RegistryInternals.of(registry).readTogether(() -> counts(registry));
        for (Map.Entry<CacheId, CacheSnapshot> cache : counts.entrySet()) {
            rows.add(CacheTable.row(
                    cache.getKey(),
                    registry.displayName(cache.getKey()),
                    cache.getValue(),
                    labels.computeIfAbsent(cache.getValue().tracker().settings().windows(), RegistryBean::labels)));
        }
        return SizeReadings.together(() -> CacheTable.TABLE.of(rows));
    }

    /** Reads the counts alone: sizes come from code of the application. */
    private static Map<CacheId, CacheSnapshot> counts(TrackerRegistry registry) {
        Map<CacheId, CacheSnapshot> counts = new LinkedHashMap<>();
        registry.all().forEach((id, tracker) -> counts.put(id, CacheSnapshot.ofNow(tracker)));
        return counts;
    }

    private static List<String> labels(List<Duration> windows) {
        return windows.stream().map(WindowTable::label).toList();
    }
}
