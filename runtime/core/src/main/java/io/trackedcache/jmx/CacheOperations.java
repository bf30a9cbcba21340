package io.trackedcache.jmx;

import io.trackedcache.jmx.BeanOperation.Parameter;
import java.util.List;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.SimpleType;

/** The operations of the bean of a cache. They change its statistics, never the cache itself. */
final class CacheOperations {
    private static final String WHAT_A_RESET_DOES =
            "Restarts everything that is shown here at 0: counters, windows, latencies, events. The cache itself and"
                    + " exported lifetime counters are not changed.";

    private CacheOperations() {}

    static List<BeanOperation<CacheSnapshot>> all() {
        return List.of(
                new BeanOperation<>(
                        "validateConsistency",
                        "Checks the counts of this cache, repairs faults if asked to, and returns a report.",
                        new Parameter("heal", SimpleType.BOOLEAN, "true: repair faults; false: only report them"),
                        ReportTable.TABLE.rowType(),
                        MBeanOperationInfo.ACTION_INFO,
                        (cache, heal) -> ReportTable.of(cache, (Boolean) heal)),
                // JConsole presets a number with 0, for which the other one returns none.
                new BeanOperation<>(
                        "recentEvents",
                        "Returns the ten newest events of this cache.",
                        null,
                        EventTable.TABLE.type(),
                        MBeanOperationInfo.INFO,
                        (cache, nothing) -> EventTable.of(cache.tracker().recentEvents())),
                BeanOperation.asking(
                        "recentEvents",
                        "Returns the recent events of this cache: heals, violations, resets, cleanups and errors; in mode"
                                + " all, every lookup too.",
                        new Parameter(
                                "count", SimpleType.INTEGER, "the most events to return, the newest ones; 0 for none"),
                        EventTable.TABLE.type(),
                        (cache, count) -> EventTable.of(cache.tracker().recentEvents((Integer) count))),
                BeanOperation.doing(
                        "reset", WHAT_A_RESET_DOES, cache -> cache.tracker().reset()),
                BeanOperation.doing(
                        "clear",
                        "JSR-107's name for reset. " + WHAT_A_RESET_DOES,
                        cache -> cache.tracker().reset()),
                new BeanOperation<>(
                        "setEventsMode",
                        "Changes which events are recorded from now on, until the JVM ends.",
                        new Parameter(
                                "mode", SimpleType.STRING, "notable, or all: every lookup too, which takes a lock"),
                        SimpleType.VOID,
                        MBeanOperationInfo.ACTION,
                        (cache, mode) -> {
                            cache.tracker().setEventsMode(EventsModes.read(mode));
                            return null;
                        }));
    }
}
