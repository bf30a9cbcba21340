package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ReflectionException;

/**
 * The smaller tables of the registry in a snapshot.
 *
 * @param alerts the open alerts; empty if an older agent does not list them
 * @param stats the counters and values of the application; empty if an older agent does not list them
 */
public record RegistryTables(Optional<List<OpenAlert>> alerts, Optional<List<StatEntry>> stats) {
    static final RegistryTables UNKNOWN = new RegistryTables(Optional.empty(), Optional.empty());

    private static final String ALERTS = "OpenAlerts";
    private static final String STATS = "StatCounters";

    /** Reads the tables in one call, which leaves out those that the MBean does not have. */
    static RegistryTables read(MBeanServerConnection connection)
            throws IOException, InstanceNotFoundException, ReflectionException {
        List<Attribute> tables = connection
                .getAttributes(AgentBeans.REGISTRY, new String[] {ALERTS, STATS})
                .asList();
        return new RegistryTables(rows(tables, ALERTS, OpenAlert::of), rows(tables, STATS, StatEntry::of));
    }

    private static <T> Optional<List<T>> rows(List<Attribute> tables, String name, Function<Row, T> read) {
        return tables.stream()
                .filter(table -> table.getName().equals(name))
                .findFirst()
                .map(table -> Row.of(table.getValue()).stream().map(read).toList());
    }
}
