package io.trackedcache.jconsole.snapshot;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.ArrayType;
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

/** Creates tables and rows of open types from maps. */
final class OpenTable {
    private OpenTable() {}

    /** Returns a table whose rows have the keys and value types of {@code shape}. */
    static TabularData of(
            List<String> index,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            Map<String, ? extends @Nullable Object> shape) {
        try {
            CompositeType type = type(shape);
            TabularData table =
                    new TabularDataSupport(new TabularType("table", "of a test", type, index.toArray(String[]::new)));
            for (Map<String, ? extends @Nullable Object> row : rows) {
                table.put(new CompositeDataSupport(type, row));
            }
            return table;
        } catch (OpenDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static CompositeData row(Map<String, ?> values) {
        try {
            return new CompositeDataSupport(type(values), values);
        } catch (OpenDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CompositeType type(Map<String, ? extends @Nullable Object> shape) throws OpenDataException {
        List<String> keys = new ArrayList<>();
        List<OpenType<?>> types = new ArrayList<>();
        for (Map.Entry<String, ? extends @Nullable Object> value : shape.entrySet()) {
            keys.add(value.getKey());
            types.add(type(value.getValue()));
        }
        String[] names = keys.toArray(String[]::new);
        return new CompositeType("row", "of a test", names, names, types.toArray(OpenType<?>[]::new));
    }

    private static OpenType<?> type(@Nullable Object value) throws OpenDataException {
        if (value instanceof Long) {
            return SimpleType.LONG;
        } else if (value instanceof Integer) {
            return SimpleType.INTEGER;
        } else if (value instanceof Date) {
            return SimpleType.DATE;
        } else if (value instanceof Double) {
            return SimpleType.DOUBLE;
        } else if (value instanceof String[]) {
            return new ArrayType<String[]>(1, SimpleType.STRING);
        } else if (value instanceof long[]) {
            return new ArrayType<long[]>(SimpleType.LONG, true);
        } else if (value instanceof double[]) {
            return new ArrayType<double[]>(SimpleType.DOUBLE, true);
        }
        return SimpleType.STRING;
    }
}
