package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes from what a method has returned how many entries it has put, removed or cleaned up. */
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

    /** Returns how many entries an argument holds: those of a map, or one; {@link #UNREADABLE} for some maps. */
    public static long given(@Nullable Object argument) {
        try {
            return argument instanceof Map<?, ?> ? number(argument) : 1;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 1;
        }
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

    /**
     * Returns how many entries were put. Only a primitive false means none: an object that is false may be the value
     * before.
     */
    public static long put(Declared declared, @Nullable Object value, long given) {
        return declared == Declared.BOOLEAN && Boolean.FALSE.equals(value) ? 0 : given;
    }

    private static boolean isMany(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?>;
    }

    /**
     * Returns how many entries were removed; {@link #UNREADABLE} for some collections and maps. Only a primitive number
     * is read as one, and only a declared collection or map has a size: another object that is a number or a collection
     * may be the value that was removed.
     */
    public static long removed(Declared declared, @Nullable Object value) {
        return switch (declared) {
            case NOTHING -> 1;
            case BOOLEAN -> Boolean.TRUE.equals(value) ? 1 : 0;
            case NUMBER -> cleaned(value);
            case MANY -> isMany(value) ? cleaned(value) : one(value);
            case OBJECT -> one(value);
        };
    }

    private static long one(@Nullable Object value) {
        return isThere(value) ? 1 : 0;
    }

    private static boolean isThere(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.isPresent() : value != null;
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
        NOTHING,
        BOOLEAN,
        NUMBER,
        /** A collection or a map. */
        MANY,
        OBJECT;

        private static final String JDK = "java/util/";

        /** The immutable collections and maps of Guava, whose names go on with what they are. */
        private static final String GUAVA = "com/google/common/collect/Immutable";

        /** The ends of the names of collections and maps. */
        private static final List<String> KINDS =
                List.of("Collection", "List", "Set", "Map", "Queue", "Deque", "Vector", "Stack");

        /** Returns the kind of the return type in a method descriptor. */
        public static Declared of(String descriptor) {
            return switch (descriptor.charAt(descriptor.length() - 1)) {
                case 'V' -> NOTHING;
                case 'Z' -> BOOLEAN;
                case 'B', 'S', 'C', 'I', 'J', 'F', 'D' -> isArray(descriptor) ? OBJECT : NUMBER;
                default -> isOfMany(descriptor) ? MANY : OBJECT;
            };
        }

        /** By its name: a class that is not loaded yet must not be. */
        private static boolean isOfMany(String descriptor) {
            String type = descriptor.substring(descriptor.indexOf(')') + 1);
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

        private static boolean isArray(String descriptor) {
            return descriptor.charAt(descriptor.length() - 2) == '[';
        }
    }
}
