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
import org.jspecify.annotations.Nullable;

/**
 * A table of open data, which every JMX client can read without classes of this project.
 *
 * @param <T> the type of object that becomes a row
 */
final class OpenTable<T> {
    private static final float LOAD_FACTOR = 0.75f;

    private final List<Column<T>> columns;
    private final String[] names;
    private final CompositeType rowType;
    private final TabularType type;

    /** A column. A value may be null if it is not known. */
    record Column<T>(String name, OpenType<?> type, String description, Function<T, @Nullable Object> value) {
        static <T> Column<T> text(String name, String description, Function<T, @Nullable Object> value) {
            return new Column<>(name, SimpleType.STRING, description, value);
        }

        static <T> Column<T> count(String name, String description, Function<T, @Nullable Object> value) {
            return new Column<>(name, SimpleType.LONG, description, value);
        }

        static <T> Column<T> number(String name, String description, Function<T, @Nullable Object> value) {
            return new Column<>(name, SimpleType.DOUBLE, description, value);
        }

        static <T> Column<T> flag(String name, String description, Function<T, @Nullable Object> value) {
            return new Column<>(name, SimpleType.BOOLEAN, description, value);
        }

        static <T> Column<T> place(String name, String description, Function<T, @Nullable Object> value) {
            return new Column<>(name, SimpleType.INTEGER, description, value);
        }

        static <T> Column<T> time(String name, String description, Function<T, Instant> value) {
            return new Column<>(name, SimpleType.DATE, description, row -> Date.from(value.apply(row)));
        }

        /** Returns the three columns that identify a cache. */
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
                            "the application, if several applications have a cache of that name; otherwise empty",
                            row -> id.apply(row).context()));
        }
    }

    /**
     * Creates a table.
     *
     * @param keys the number of leading columns that identify a row
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

    /** Returns the names of the columns in order. */
    List<String> names() {
        return List.of(names);
    }

    TabularType type() {
        return type;
    }

    CompositeType rowType() {
        return rowType;
    }

    /** Returns a table with a row for each element; their keys must be distinct. */
    TabularData of(List<? extends T> all) {
        TabularDataSupport table = new TabularDataSupport(type, all.size() * 2, LOAD_FACTOR);
        for (T each : all) {
            table.put(row(each));
        }
        return table;
    }

    CompositeData row(T one) {
        @Nullable Object[] values = new @Nullable Object[names.length];
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
