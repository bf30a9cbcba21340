package io.trackedcache.examples.quickstart;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
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
            Set<ObjectName> caches = awaitCaches(jvm);
            if (caches.isEmpty()) {
                System.err.println("no tracked cache in the JVM " + arguments[0] + ": was it started with -javaagent?");
                System.exit(1);
            }
            print(jvm, caches, arguments.length == 2 ? ownCounts(Path.of(arguments[1])) : Map.of());
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
    private static Set<ObjectName> awaitCaches(MBeanServerConnection jvm)
            throws IOException, JMException, InterruptedException {
        ObjectName pattern = new ObjectName("io.trackedcache:type=CacheStatistics,*");
        Set<ObjectName> before = Set.of();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Set<ObjectName> now = new TreeSet<>(jvm.queryNames(pattern, null));
            if (!now.isEmpty() && now.equals(before)) {
                return now;
            }
            before = now;
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        }
        return before;
    }

    private static void print(MBeanServerConnection jvm, Set<ObjectName> caches, Map<String, String> ownCounts)
            throws IOException, JMException {
        String own = ownCounts.isEmpty() ? "" : "counted by the program itself";
        System.out.printf(ROW, "cache", "lookups", "hits", "misses", "hit rate", own);
        for (ObjectName cache : caches) {
            System.out.printf(
                    ROW,
                    cache.getKeyProperty("name"),
                    jvm.getAttribute(cache, "TotalQueries"),
                    jvm.getAttribute(cache, "CacheHits"),
                    jvm.getAttribute(cache, "CacheMisses"),
                    percent((double) jvm.getAttribute(cache, "HitRate")),
                    ownCounts.getOrDefault(cache.getKeyProperty("name"), ""));
        }
    }

    private static String percent(double rate) {
        return rate < 0 ? "-" : String.format("%.1f %%", 100 * rate);
    }
}
