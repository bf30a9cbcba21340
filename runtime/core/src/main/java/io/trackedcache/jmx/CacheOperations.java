package io.trackedcache.jmx;

import io.trackedcache.jmx.BeanOperation.Parameter;
import java.util.List;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.SimpleType;

/** What can be done with a cache's statistics. None of it touches the cache itself. */
final class CacheOperations {
    private static final String WHAT_A_RESET_DOES =
            "Lets everything that is shown here start again at 0: counters, windows, latencies, events. Neither the"
                    + " cache itself nor exported lifetime counters are touched.";

    private CacheOperations() {}

    static List<BeanOperation<CacheReading>> all() {
        return List.of(
                new BeanOperation<>(
                        "validateConsistency",
                        "Checks the counts of this cache, repairs what is wrong if asked to, and reports.",
                        new Parameter(
                                "heal", SimpleType.BOOLEAN, "true: repair what is wrong; false: only look and report"),
                        ReportTable.TABLE.rowType(),
                        MBeanOperationInfo.ACTION_INFO,
                        (cache, heal) -> ReportTable.of(cache, (Boolean) heal)),
                BeanOperation.asking(
                        "recentEvents",
                        "What has happened to this cache lately: heals, violations, resets, cleanups and errors; in the"
                                + " mode all every lookup too.",
                        new Parameter(
                                "count", SimpleType.INTEGER, "how many events at most, the newest ones; 0 for all"),
                        EventTable.TABLE.type(),
                        (cache, count) -> EventTable.of(cache.tracker().recentEvents(orAll((Integer) count)))),
                BeanOperation.doing(
                        "reset", WHAT_A_RESET_DOES, cache -> cache.tracker().reset()),
                BeanOperation.doing(
                        "clear",
                        "JSR-107's name for reset. " + WHAT_A_RESET_DOES,
                        cache -> cache.tracker().reset()),
                new BeanOperation<>(
                        "setEventsMode",
                        "Changes which events are remembered from now on, until the JVM ends.",
                        new Parameter(
                                "mode",
                                SimpleType.STRING,
                                "notable, or all: every lookup too, which costs a lock; for a closer look"),
                        SimpleType.VOID,
                        MBeanOperationInfo.ACTION,
                        (cache, mode) -> {
                            cache.tracker().setEventsMode(EventsModes.read(mode));
                            return null;
                        }));
    }

    /** JConsole writes a 0 into the field for a number: whoever just presses the button wants to see something. */
    private static int orAll(int count) {
        return count == 0 ? Integer.MAX_VALUE : count;
    }
}
