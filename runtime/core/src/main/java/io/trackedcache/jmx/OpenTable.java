package io.trackedcache.jmx;

import java.util.List;
import java.util.function.Function;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/**
 * How things of one kind become the rows of a table that every JMX client can read without classes of ours.
 *
 * @param <T> what a row is made of
 */
final class OpenTable<T> {
    private static final float LOAD_FACTOR = 0.75f;

    private final List<Column<T>> columns;
    private final String[] names;
    private final CompositeType rowType;
    private final TabularType type;

    /** A part of each row. */
    record Column<T>(String name, OpenType<?> type, String description, Function<T, Object> value) {}

    /**
     * A table.
     *
     * @param keys how many of the columns, from the first on, tell one row from all others
     */
    OpenTable(String name, String description, int keys, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        this.names = columns.stream().map(Column::name).toArray(String[]::new);
        try {
            this.rowType = new CompositeType(
                    name,
                    description,
                    names,
                    columns.stream().map(Column::description).toArray(String[]::new),
                    columns.stream().map(Column::type).toArray(OpenType<?>[]::new));
            this.type = new TabularType(
                    name, description, rowType, List.of(names).subList(0, keys).toArray(new String[0]));
        } catch (OpenDataException e) {
            throw new IllegalArgumentException("'" + name + "' cannot be a table: " + e.getMessage(), e);
        }
    }

    TabularType type() {
        return type;
    }

    CompositeType rowType() {
        return rowType;
    }

    /** A row for each; their keys are all different. */
    TabularData of(List<? extends T> all) {
        TabularDataSupport table = new TabularDataSupport(type, all.size() * 2, LOAD_FACTOR);
        for (T each : all) {
            table.put(row(each));
        }
        return table;
    }

    CompositeData row(T one) {
        Object[] values = new Object[names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(one);
        }
        try {
            return new CompositeDataSupport(rowType, names, values);
        } catch (OpenDataException e) {
            throw new IllegalStateException("'" + rowType.getTypeName() + "' cannot be shown: " + e.getMessage(), e);
        }
    }
}
