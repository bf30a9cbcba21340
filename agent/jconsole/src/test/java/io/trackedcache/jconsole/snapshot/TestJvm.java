package io.trackedcache.jconsole.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** A fake of the other JVM: an MBean server with MBeans of the same shape as those of the agent. */
public final class TestJvm {
    private final MBeanServer server;
    private final List<TestCache> caches = new ArrayList<>();
    private final List<Map<String, Object>> methods = new ArrayList<>();

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
        register("io.trackedcache:type=Registry", new OpenBean().attribute("Caches", this::table));
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
        Map<String, Object> shape = new TestCache("shape").row();
        return OpenTable.of(
                List.of("manager", "name", "context"),
                caches.stream().map(TestCache::row).toList(),
                shape);
    }

    private Object methodTable() {
        Map<String, String> shape = new LinkedHashMap<>();
        Stream.of("class", "method", "role", "state", "cache", "reason", "explanation", "remedy")
                .forEach(key -> shape.put(key, ""));
        return OpenTable.of(List.of("class", "method", "role"), methods, shape);
    }
}
