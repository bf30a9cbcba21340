package io.trackedcache.jconsole.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/** One row of a table attribute. A value that is absent or of another type is unknown. */
final class Row {
    static final long UNKNOWN = -1;

    private final CompositeData data;

    private Row(CompositeData data) {
        this.data = data;
    }

    /** Returns the rows of an attribute value; none if it is not a table. */
    static List<Row> of(@Nullable Object table) {
        List<Row> rows = new ArrayList<>();
        if (table instanceof TabularData tabular) {
            for (Object row : tabular.values()) {
                rows.add(new Row((CompositeData) row));
            }
        }
        return rows;
    }

    String text(String key) {
        return value(key) instanceof String text ? text : "";
    }

    long number(String key) {
        return value(key) instanceof Number number ? number.longValue() : UNKNOWN;
    }

    /** Returns a number that may be negative; empty if it is unknown. */
    OptionalLong optional(String key) {
        return value(key) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    double rate(String key) {
        return value(key) instanceof Number number ? rate(number.doubleValue()) : UNKNOWN;
    }

    /** Returns a number with decimals; NaN and negative ones are unknown. */
    double decimal(String key) {
        return rate(key);
    }

    /** Returns a date in milliseconds since 1970. */
    long millis(String key) {
        return value(key) instanceof Date date ? date.toInstant().toEpochMilli() : UNKNOWN;
    }

    List<String> texts(String key) {
        return value(key) instanceof String[] texts ? List.of(texts) : List.of();
    }

    List<Long> numbers(String key) {
        return value(key) instanceof long[] numbers
                ? Arrays.stream(numbers).boxed().toList()
                : List.of();
    }

    List<Double> rates(String key) {
        return value(key) instanceof double[] rates
                ? Arrays.stream(rates).map(Row::rate).boxed().toList()
                : List.of();
    }

    /** Returns the rate; NaN is unknown too. */
    private static double rate(double value) {
        return value >= 0 ? value : UNKNOWN;
    }

    private @Nullable Object value(String key) {
        return data.containsKey(key) ? data.get(key) : null;
    }
}
