package io.trackedcache.probe;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from what a method has returned how many entries it has put, removed or cleaned. */
final class Amounts {
    static {
        Handlers.catching(Throwable.class);
    }

    /** More is no number of entries, and a tracker would refuse it. */
    private static final long MOST = 1_000_000_000_000L;

    private Amounts() {}

    /** The number that it is, or the size that it has; none where it fails to tell. */
    static long cleaned(@Nullable Object value) {
        try {
            return number(value);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 0;
        }
    }

    /** How many entries are put: those of a map, or one. */
    static long given(@Nullable Object argument) {
        try {
            return argument instanceof Map<?, ?> map ? map.size() : 1;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return 1;
        }
    }

    private static long number(@Nullable Object value) {
        if (value instanceof Number number) {
            return Math.min(Math.max(0, number.longValue()), MOST);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value != null && value.getClass().isArray() ? Array.getLength(value) : 0;
    }

    /** An object that is false may well be the value before. */
    static long put(Declared declared, @Nullable Object value, long given) {
        return declared == Declared.BOOLEAN && Boolean.FALSE.equals(value) ? 0 : given;
    }

    /** An object that is a number, or a collection, may well be the value that was removed. */
    static long removed(Declared declared, @Nullable Object value) {
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

    /** What a method says that it returns. */
    enum Declared {
        NOTHING,
        BOOLEAN,
        NUMBER,
        OBJECT;

        /** From the descriptor of the method. */
        static Declared of(String descriptor) {
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
