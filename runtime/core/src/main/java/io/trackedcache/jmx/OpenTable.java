package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
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
    record Column<T>(String name, OpenType<?> type, String description, Function<T, Object> value) {
        static <T> Column<T> text(String name, String description, Function<T, Object> value) {
            return new Column<>(name, SimpleType.STRING, description, value);
        }

        static <T> Column<T> count(String name, String description, Function<T, Object> value) {
            return new Column<>(name, SimpleType.LONG, description, value);
        }

        static <T> Column<T> number(String name, String description, Function<T, Object> value) {
            return new Column<>(name, SimpleType.DOUBLE, description, value);
        }

        static <T> Column<T> flag(String name, String description, Function<T, Object> value) {
            return new Column<>(name, SimpleType.BOOLEAN, description, value);
        }

        static <T> Column<T> place(String name, String description, Function<T, Object> value) {
            return new Column<>(name, SimpleType.INTEGER, description, value);
        }

        static <T> Column<T> time(String name, String description, Function<T, Instant> value) {
            return new Column<>(name, SimpleType.DATE, description, row -> Date.from(value.apply(row)));
        }

        /** What tells one cache from all others: three columns. */
        static <T> List<Column<T>> ofCache(Function<T, CacheId> id) {
            return List.of(
                    text(
                            "manager",
                            "the group that the cache belongs to",
                            row -> id.apply(row).manager()),
                    text(
                            "name",
                            "the name of the cache within its manager",
                            row -> id.apply(row).name()),
                    text(
                            "context",
                            "which application it is of, where several have a cache of that name; else empty",
                            row -> id.apply(row).context()));
        }
    }

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
