package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

    static RegistryTables read(MBeanServerConnection connection)
            throws IOException, InstanceNotFoundException, ReflectionException {
        BeanTables tables = BeanTables.read(connection, AgentBeans.REGISTRY, ALERTS, STATS);
        return new RegistryTables(tables.rows(ALERTS, OpenAlert::of), tables.rows(STATS, StatEntry::of));
    }
}
