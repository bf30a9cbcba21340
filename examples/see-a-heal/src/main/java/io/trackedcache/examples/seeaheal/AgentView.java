package io.trackedcache.examples.seeaheal;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** What the agent shows of the cache over JMX. JConsole shows the same, from another JVM. */
final class AgentView {
    private static final int SECONDS_OF_PATIENCE = 60;
    private static final int MILLIS_BETWEEN_TRIES = 100;

    private final MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName cache;

    AgentView() throws JMException {
        cache = new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=users");
    }

    /** Waits until the agent has compared all three counters after the last lookup, and found them in this state. */
    void await(String state) throws JMException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_OF_PATIENCE);
        while (!jvm.isRegistered(cache) || !areAll(state)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the own counters are not all in the state '" + state + "'");
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        }
    }

    private boolean areAll(String state) throws JMException {
        Counts counts = counts();
        List<CompositeData> counters = ownCounters();
        return !counters.isEmpty() && counters.stream().allMatch(counter -> isIn(state, counter, counts));
    }

    private static boolean isIn(String state, CompositeData counter, Counts counts) {
        return counter.get("state").equals(state)
                && counter.get("ours").equals(counts.named((String) counter.get("counter")))
                && counter.get("drift").equals((Long) counter.get("ours") - (Long) counter.get("value"));
    }

    Counts counts() throws JMException {
        return new Counts(count("CacheHits"), count("CacheMisses"), count("TotalQueries"));
    }

    private long count(String attribute) throws JMException {
        return (Long) jvm.getAttribute(cache, attribute);
    }

    /** Returns the counters that the cache keeps itself, as the agent sees them. */
    List<CompositeData> ownCounters() throws JMException {
        return rows("OwnCounters");
    }

    List<CompositeData> events() throws JMException {
        return rows("RecentEvents");
    }

    private List<CompositeData> rows(String attribute) throws JMException {
        List<CompositeData> rows = new ArrayList<>();
        for (Object row : ((TabularData) jvm.getAttribute(cache, attribute)).values()) {
            rows.add((CompositeData) row);
        }
        return rows;
    }
}
