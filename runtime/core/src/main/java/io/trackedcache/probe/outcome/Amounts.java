package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes from what a method has returned how many entries it has put, removed or cleaned up. */
public final class Amounts {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private Amounts() {}

    /** Returns the number, or the size of the collection, map or array; 0 for anything else and for what throws. */
    public static long cleaned(@Nullable Object value) {
        try {
            return number(value);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 0;
        }
    }

    /** Returns how many entries an argument holds: those of a map, or one. */
    public static long given(@Nullable Object argument) {
        try {
            return argument instanceof Map<?, ?> map ? map.size() : 1;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 1;
        }
    }

    private static long number(@Nullable Object value) {
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

    /**
     * Returns how many entries were removed. Only a primitive number is read as one: an object that is a number or a
     * collection may be the value that was removed.
     */
    public static long removed(Declared declared, @Nullable Object value) {
        return switch (declared) {
            case NOTHING -> 1;
            case BOOLEAN -> Boolean.TRUE.equals(value) ? 1 : 0;
            case NUMBER -> cleaned(value);
            case OBJECT -> isThere(value) ? 1 : 0;
        };
    }

    private static boolean isThere(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.isPresent() : value != null;
    }

    /** The declared return type of a method, as far as it matters here. */
    public enum Declared {
        NOTHING,
        BOOLEAN,
        NUMBER,
        OBJECT;

        /** Returns the kind of the return type in a method descriptor. */
        public static Declared of(String descriptor) {
            return switch (descriptor.charAt(descriptor.length() - 1)) {
                case 'V' -> NOTHING;
                case 'Z' -> BOOLEAN;
                case 'B', 'S', 'C', 'I', 'J', 'F', 'D' -> isArray(descriptor) ? OBJECT : NUMBER;
                default -> OBJECT;
            };
        }

        private static boolean isArray(String descriptor) {
            return descriptor.charAt(descriptor.length() - 2) == '[';
        }
    }
}
