package io.trackedcache.examples.quickstart;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Prints the statistics of all tracked caches of a running JVM, given its process id. It reads them as JConsole does.
 * The second argument, which may be left out, is a file with the output of {@link WeatherApp}: what the program has
 * counted itself is printed beside.
 */
public final class PrintCaches {
    private static final String ROW = "%-16s %8s %8s %8s %9s   %s%n";
    private static final Pattern OWN_COUNTS = Pattern.compile("own counts of (.+): (\\d+ hits, \\d+ misses)");
    private static final int TRIES = 100;
    private static final int MILLIS_BETWEEN_TRIES = 100;

    private PrintCaches() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("expected the process id of a JVM (see jps), and optionally a file with its output");
            System.exit(2);
        }
        try (JMXConnector connector = connect(arguments[0])) {
            MBeanServerConnection jvm = connector.getMBeanServerConnection();
            SortedMap<String, CompositeData> caches = awaitCaches(jvm);
            if (caches.isEmpty()) {
                System.err.println("no tracked cache in the JVM " + arguments[0] + ": was it started with -javaagent?");
                System.exit(1);
            }
            print(caches, arguments.length == 2 ? ownCounts(Path.of(arguments[1])) : Map.of());
        }
    }

    private static Map<String, String> ownCounts(Path output) throws IOException {
        Map<String, String> counts = new HashMap<>();
        for (String line : Files.readAllLines(output)) {
            Matcher found = OWN_COUNTS.matcher(line);
            if (found.matches()) {
                counts.put(found.group(1), found.group(2));
            }
        }
        return counts;
    }

    @SuppressWarnings("BanJNDI") // The address comes from the local JVM itself; no name is looked up.
    private static JMXConnector connect(String processId) throws IOException, AttachNotSupportedException {
        VirtualMachine jvm = VirtualMachine.attach(processId);
        try {
            return JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent()));
        } finally {
            jvm.detach();
        }
    }

    /** Waits until no more caches appear. They appear within a second of the first use of their classes. */
    private static SortedMap<String, CompositeData> awaitCaches(MBeanServerConnection jvm)
            throws IOException, JMException, InterruptedException {
        Set<String> before = Set.of();
        for (int attempt = 1; attempt < TRIES; attempt++) {
            SortedMap<String, CompositeData> now = caches(jvm);
            if (!now.isEmpty() && now.keySet().equals(before)) {
                return now;
            }
            before = now.keySet();
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        }
        return caches(jvm);
    }

    /** Reads all caches in one call, by the names that views show. */
    private static SortedMap<String, CompositeData> caches(MBeanServerConnection jvm) throws IOException, JMException {
        SortedMap<String, CompositeData> caches = new TreeMap<>();
        ObjectName registry = new ObjectName("io.trackedcache:type=Registry");
        if (jvm.isRegistered(registry)) {
            TabularData table = (TabularData) jvm.getAttribute(registry, "Caches");
            for (Object row : table.values()) {
                CompositeData cache = (CompositeData) row;
                caches.put((String) cache.get("displayName"), cache);
            }
        }
        return caches;
    }

    private static void print(SortedMap<String, CompositeData> caches, Map<String, String> ownCounts) {
        String own = ownCounts.isEmpty() ? "" : "counted by the program itself";
        System.out.printf(ROW, "cache", "lookups", "hits", "misses", "hit rate", own);
        caches.forEach((name, cache) -> System.out.printf(
                ROW,
                name,
                cache.get("totalQueries"),
                cache.get("cacheHits"),
                cache.get("cacheMisses"),
                percent((double) cache.get("hitRate")),
                ownCounts.getOrDefault(name, "")));
    }

    private static String percent(double rate) {
        return rate < 0 ? "-" : String.format("%.1f %%", 100 * rate);
    }
}
