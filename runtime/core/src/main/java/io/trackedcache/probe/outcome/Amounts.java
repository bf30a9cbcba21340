package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Reads numbers and sizes from what a method was given or has returned. */
public final class Amounts {
    /** The amount of a collection, map or number that may run code of the application when it is read. */
    public static final long UNREADABLE = -1;

    static {
        CatchTypes.resolve(Throwable.class);
    }

    private Amounts() {}

    /**
     * Returns the number, or the size of the collection, map or array; {@link #UNREADABLE} for some of these; 0 for
     * anything else and for what throws.
     */
    public static long cleaned(@Nullable Object value) {
        try {
            return number(value);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 0;
        }
    }

    /**
     * Returns how many entries an argument holds: those of a collection, map or array, or one; {@link #UNREADABLE} for
     * some of these.
     */
    public static long given(@Nullable Object argument) {
        try {
            if (isReadOnce(argument)) {
                return UNREADABLE;
            }
            return isAmount(argument) && !(argument instanceof Number) ? number(argument) : 1;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 1;
        }
    }

    /** Whether its entries cannot be counted without taking them. */
    private static boolean isReadOnce(@Nullable Object argument) {
        return argument instanceof Iterator<?>
                || argument instanceof BaseStream<?, ?>
                || (argument instanceof Iterable<?> && !isMany(argument));
    }

    private static long number(@Nullable Object value) {
        boolean isCounted = value instanceof Number || isMany(value);
        if (value != null && isCounted && !KnownClass.isReadable(value)) {
            return UNREADABLE;
        }
        if (value instanceof Number number) {
            return Math.min(Math.max(0, number.longValue()), CacheStatisticsTracker.MAX_COUNT);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value != null && value.getClass().isArray() ? Array.getLength(value) : 0;
    }

    private static boolean isMany(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }

    /** Whether a value is a number, or has a size. */
    public static boolean isAmount(@Nullable Object value) {
        return value instanceof Number
                || isMany(value)
                || (value != null && value.getClass().isArray());
    }

    /** Returns why an amount is not read, a semicolon, and a remedy. */
    public static String whyUnreadable(@Nullable Object result) {
        return "it returned a " + nameOf(result) + ", " + KnownClass.WHY_UNREADABLE
                + "; return the number, or a copy, such as an ArrayList";
    }

    /** Returns why the entries of an argument are not read, a semicolon, and a remedy. */
    public static String whyNotGiven(@Nullable Object argument) {
        return "its entries were passed as a " + nameOf(argument) + ", " + KnownClass.WHY_UNREADABLE
                + "; pass a copy, such as a HashMap";
    }

    private static String nameOf(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }

    /** The declared return type of a method, as far as it matters here. */
    public enum Declared {
        /** No result, or {@code Void}. */
        NOTHING,
        BOOLEAN,
        NUMBER,
        /** A collection, a map or an array. */
        MANY,
        OBJECT,
        /** The value of a future whose class file does not name its type. */
        ANYTHING;

        private static final String JDK = "java/util/";

        /** The immutable collections and maps of Guava, whose names go on with what they are. */
        private static final String GUAVA = "com/google/common/collect/Immutable";

        /** The ends of the names of collections and maps. */
        private static final List<String> KINDS =
                List.of("Collection", "List", "Set", "Map", "Queue", "Deque", "Vector", "Stack");

        /** Returns the kind of the return type in a method descriptor, or of a type in a field descriptor. */
        public static Declared of(String descriptor) {
            String type = descriptor.substring(descriptor.indexOf(')') + 1);
            return switch (type) {
                case "V", "Ljava/lang/Void;" -> NOTHING;
                case "Z", "Ljava/lang/Boolean;" -> BOOLEAN;
                case "B", "S", "I", "J", "F", "D" -> NUMBER;
                case "Ljava/lang/Byte;",
                        "Ljava/lang/Short;",
                        "Ljava/lang/Integer;",
                        "Ljava/lang/Long;",
                        "Ljava/lang/Float;",
                        "Ljava/lang/Double;",
                        "Ljava/lang/Number;" -> NUMBER;
                default -> type.startsWith("[") || isOfMany(type) ? MANY : OBJECT;
            };
        }

        /** By its name: a class that is not loaded yet must not be. */
        private static boolean isOfMany(String type) {
            if (!type.startsWith(JDK, 1) && !type.startsWith(GUAVA, 1)) {
                return false;
            }
            for (String kind : KINDS) {
                if (type.endsWith(kind + ";")) {
                    return true;
                }
            }
            return false;
        }
    }
}
