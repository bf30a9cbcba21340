package io.trackedcache.opinion;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a source.
 *
 * @param counters the known counters by name
 * @param problems what was found besides, such as unknown names
 * @param failure why it could not be read at all; null if it was
 */
record SourceReading(
        Map<String, Long> counters,
        List<String> problems,
        @Nullable String failure) {
    /** A hostile map may never end. */
    private static final int MOST_NAMES = 100;

    /** Reads a source, which may run code of the application. Throws nothing. */
    static SourceReading of(CounterSource source) {
        Map<String, Long> counters = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>(0);
        try {
            int names = 0;
            for (Map.Entry<?, ?> counter : source.counters().entrySet()) {
                if (++names > MOST_NAMES) {
                    return failed("it has more than " + MOST_NAMES + " counters");
                }
                take(String.valueOf(counter.getKey()), counter.getValue(), counters, problems);
            }
        } catch (NoCounters e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            Throwable thrown = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            return failed("it threw " + thrown.getClass().getName() + " when it was read");
        }
        return new SourceReading(counters, problems, null);
    }

    private static SourceReading failed(String why) {
        return new SourceReading(Map.of(), List.of(), why);
    }

    private static void take(String name, @Nullable Object value, Map<String, Long> counters, List<String> problems) {
        if (!OwnNames.ALL.contains(name)) {
            if (!OwnNames.isIgnored(name)) {
                problems.add(OwnNames.unknown(name));
            }
        } else if (value instanceof Number number && isWhole(number)) {
            counters.put(name, number.longValue());
        } else {
            problems.add(name + " is no whole number, but "
                    + (value == null ? "null" : "of " + value.getClass().getName()));
        }
    }

    private static boolean isWhole(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return number.doubleValue() == Math.rint(number.doubleValue());
        }
        return !(number instanceof BigDecimal);
    }
}
