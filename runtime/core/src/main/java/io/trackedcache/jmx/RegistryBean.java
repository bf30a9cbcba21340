package io.trackedcache.jmx;

import io.trackedcache.jmx.BeanOperation.Parameter;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;

/** The bean of a registry: all caches at once. */
final class RegistryBean {
    static final BeanSpec<TrackerRegistry> SPEC = new BeanSpec<>(
            RegistryMXBean.class,
            "All caches that are counted in this JVM.",
            List.of(
                    BeanAttribute.of(
                            "Caches",
                            CacheTable.TABLE.type(),
                            "The numbers of all caches, a row for each; read in one call.",
                            RegistryBean::caches),
                    BeanAttribute.of(
                            "CacheCount",
                            SimpleType.INTEGER,
                            "How many caches are counted.",
                            registry -> registry.all().size()),
                    BeanAttribute.of(
                            "StatCounters",
                            StatTable.OF_ALL.type(),
                            "The counters and values that the application keeps, a row for each; read in one call.",
                            StatTable::of),
                    BeanAttribute.of(
                            "MaxCaches",
                            SimpleType.INTEGER,
                            "How many caches are counted apart; further ones are counted together as other.",
                            registry -> registry.settings().maxCaches())),
            List.of(new BeanOperation<>(
                    "validateConsistency",
                    "Checks the counts of all caches, repairs what is wrong if asked to, and reports: a row for each cache.",
                    new Parameter(
                            "heal", SimpleType.BOOLEAN, "true: repair what is wrong; false: only look and report"),
                    CheckTable.TABLE.type(),
                    MBeanOperationInfo.ACTION_INFO,
                    (registry, heal) -> CheckTable.of(registry, (Boolean) heal))),
            AlertNotifications.ofCaches());

    private RegistryBean() {}

    private static TabularData caches(TrackerRegistry registry) {
        // Most caches have the same windows, whose labels need to be written once.
        Map<List<Duration>, List<String>> labels = new HashMap<>();
        List<CacheTable.Row> rows = new ArrayList<>();
        for (Map.Entry<CacheId, CacheStatisticsTracker> cache : registry.all().entrySet()) {
            CacheStatisticsTracker tracker = cache.getValue();
            rows.add(CacheTable.row(
                    cache.getKey(),
                    new CacheReading(tracker),
                    labels.computeIfAbsent(tracker.settings().windows(), RegistryBean::labels)));
        }
        return CacheTable.TABLE.of(rows);
    }

    private static List<String> labels(List<Duration> windows) {
        return windows.stream().map(WindowTable::label).toList();
    }
}
