package io.trackedcache.jconsole.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** A fake of the other JVM: an MBean server with MBeans of the same shape as those of the agent. */
public final class TestJvm {
    private final MBeanServer server;
    private final List<TestCache> caches = new ArrayList<>();
    private final List<Map<String, Object>> methods = new ArrayList<>();
    private final List<Map<String, Object>> alerts = new ArrayList<>();
    private final List<Map<String, Object>> stats = new ArrayList<>();

    public TestJvm() {
        this(MBeanServerFactory.newMBeanServer());
    }

    public TestJvm(MBeanServer server) {
        this.server = server;
    }

    public MBeanServer server() {
        return server;
    }

    /** Registers the MBeans of the agent. */
    public TestJvm withAgent() {
        register(
                "io.trackedcache:type=Registry",
                new OpenBean()
                        .attribute("Caches", this::table)
                        .attribute("OpenAlerts", this::alertTable)
                        .attribute("StatCounters", this::statTable));
        register(
                "io.trackedcache:type=Agent",
                new OpenBean()
                        .attribute("Version", () -> "1.2.3")
                        .attribute("Enabled", () -> true)
                        .attribute("Methods", this::methodTable)
                        .attribute("MethodsLeftOff", () -> 7L));
        return this;
    }

    public TestJvm add(TestCache... added) {
        for (TestCache cache : added) {
            caches.add(cache);
            register(cache.bean(), cache.ownBean());
        }
        return this;
    }

    public void remove(TestCache cache) {
        caches.remove(cache);
        unregister(cache.bean());
    }

    public TestJvm addMethod(String className, String method, String state, String reason) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("class", className);
        row.put("method", method);
        row.put("role", "LOOKUP");
        row.put("state", state);
        row.put("cache", "prices");
        row.put("reason", reason);
        row.put("explanation", "why " + reason);
        row.put("remedy", "what to do about " + reason);
        methods.add(row);
        return this;
    }

    /** Opens an alert about a cache of the default manager. */
    public TestJvm addAlert(String cache, String type, long sinceMillis, String message) {
        alerts.add(alert(cache, type, sinceMillis, message));
        return this;
    }

    private static Map<String, Object> alert(String cache, String type, long sinceMillis, String message) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("manager", "default");
        row.put("name", cache);
        row.put("context", "");
        row.put("type", type);
        row.put("since", Date.from(Instant.ofEpochMilli(sinceMillis)));
        row.put("message", message);
        return row;
    }

    /** Adds a counter or value of a set. */
    public TestJvm addStat(String set, int number, String key, long count, String value) {
        stats.add(stat(set, number, key, count, value));
        return this;
    }

    private static Map<String, Object> stat(String set, int number, String key, long count, String value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("set", set);
        row.put("number", number);
        row.put("key", key);
        row.put("owner", "owner of " + set);
        row.put("count", count);
        row.put("value", value);
        return row;
    }

    public void closeAlerts() {
        alerts.clear();
    }

    public void register(String name, OpenBean bean) {
        try {
            server.registerMBean(bean, new ObjectName(name));
        } catch (JMException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public void unregister(String name) {
        try {
            server.unregisterMBean(new ObjectName(name));
        } catch (JMException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private Object table() {
        Map<String, @Nullable Object> shape =
                new TestCache("shape").healing(0, 0, 0).row();
        return OpenTable.of(
                List.of("manager", "name", "context"),
                caches.stream().map(TestCache::row).toList(),
                shape);
    }

    private Object alertTable() {
        return OpenTable.of(List.of("manager", "name", "context", "type"), alerts, alert("", "", 0, ""));
    }

    private Object statTable() {
        return OpenTable.of(List.of("set", "number", "key"), stats, stat("", 1, "", 0, ""));
    }

    private Object methodTable() {
        Map<String, String> shape = new LinkedHashMap<>();
        Stream.of("class", "method", "role", "state", "cache", "reason", "explanation", "remedy")
                .forEach(key -> shape.put(key, ""));
        return OpenTable.of(List.of("class", "method", "role"), methods, shape);
    }
}
