package io.trackedcache.jconsole.snapshot;

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

/** Reads the MBean of the agent, in one call. The tab shows the caches even without it. */
final class AgentReader {
    private static final List<String> ALWAYS = List.of("Version", "Enabled");
    private static final List<String> METHODS = List.of("Methods", "MethodsLeftOff");

    private AgentReader() {}

    static AgentSnapshot read(MBeanServerConnection connection, boolean withMethods)
            throws IOException, ReflectionException {
        List<String> wanted = new ArrayList<>(ALWAYS);
        if (withMethods) {
            wanted.addAll(METHODS);
        }
        try {
            return agentOf(wanted, values(connection, wanted));
        } catch (InstanceNotFoundException e) {
            return AgentSnapshot.UNKNOWN.withMissing("the bean " + AgentBeans.AGENT);
        }
    }

    /** Returns the attribute values. A bulk read leaves out attributes that the MBean does not have. */
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

    private static AgentSnapshot agentOf(List<String> wanted, Map<String, Object> values) {
        String version = values.get("Version") instanceof String text ? text : "";
        List<String> missing =
                wanted.stream().filter(name -> !values.containsKey(name)).toList();
        return new AgentSnapshot(version, TrackingState.of(values.get("Enabled")), methods(values), missing);
    }

    private static Optional<UnwovenMethods> methods(Map<String, Object> values) {
        long leftOff = values.get("MethodsLeftOff") instanceof Long count ? count : Row.UNKNOWN;
        return Optional.ofNullable(values.get("Methods")).map(table -> UnwovenMethods.of(Row.of(table), leftOff));
    }
}
