package io.trackedcache.jconsole.snapshot;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.ReflectionException;

/** Table attributes of one MBean, read in one call, which leaves out those that the MBean does not have. */
final class BeanTables {
    private final Map<String, Object> values = new HashMap<>();

    private BeanTables() {}

    static BeanTables read(MBeanServerConnection connection, ObjectName bean, String... attributes)
            throws IOException, InstanceNotFoundException, ReflectionException {
        BeanTables tables = new BeanTables();
        for (Attribute attribute : connection.getAttributes(bean, attributes).asList()) {
            if (attribute.getValue() != null) {
                tables.values.put(attribute.getName(), attribute.getValue());
            }
        }
        return tables;
    }

    /** Returns the rows of a table; empty if the MBean does not have it. */
    <T> Optional<List<T>> rows(String attribute, Function<Row, T> read) {
        return Optional.ofNullable(values.get(attribute))
                .map(table -> Row.of(table).stream().map(read).toList());
    }
}
