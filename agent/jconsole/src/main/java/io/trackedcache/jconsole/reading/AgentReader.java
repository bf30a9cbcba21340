package io.trackedcache.jconsole.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ReflectionException;

/** Reads the agent's own bean, in one call. The caches are shown without it as well. */
final class AgentReader {
    private static final List<String> ALWAYS = List.of("Version", "Enabled");
    private static final List<String> AT_TIMES = List.of("Methods", "MethodsLeftOff");

    private AgentReader() {}

    static AgentReading read(MBeanServerConnection connection, boolean withMethods)
            throws IOException, ReflectionException {
        List<String> wanted = new ArrayList<>(ALWAYS);
        if (withMethods) {
            wanted.addAll(AT_TIMES);
        }
        try {
            return reading(wanted, values(connection, wanted));
        } catch (InstanceNotFoundException e) {
            return AgentReading.UNKNOWN.lacking("the bean " + AgentBeans.AGENT);
        }
    }

    /** A bulk read leaves out what the bean does not have. */
    private static Map<String, Object> values(MBeanServerConnection connection, List<String> wanted)
            throws IOException, InstanceNotFoundException, ReflectionException {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : connection
                .getAttributes(AgentBeans.AGENT, wanted.toArray(String[]::new))
                .asList()) {
            if (attribute.getValue() != null) {
                values.put(attribute.getName(), attribute.getValue());
            }
        }
        return values;
    }

    private static AgentReading reading(List<String> wanted, Map<String, Object> values) {
        String version = values.get("Version") instanceof String text ? text : "";
        List<String> lacks =
                wanted.stream().filter(name -> !values.containsKey(name)).toList();
        return new AgentReading(version, Tracking.of(values.get("Enabled")), methods(values), lacks);
    }

    private static Optional<MethodsReading> methods(Map<String, Object> values) {
        long leftOff = values.get("MethodsLeftOff") instanceof Long count ? count : Row.UNKNOWN;
        return Optional.ofNullable(values.get("Methods")).map(table -> MethodsReading.of(Row.of(table), leftOff));
    }
}
