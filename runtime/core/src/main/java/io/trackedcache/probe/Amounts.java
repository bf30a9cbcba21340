package io.trackedcache.probe;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a result how many entries a method has put, removed or cleaned. */
final class Amounts {
    private Amounts() {}

    /** The number that it is, or the size that it has; -1 for anything else. Not below zero otherwise. */
    static long of(@Nullable Object value) {
        if (value instanceof Number number) {
            return Math.max(0, number.longValue());
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value != null && value.getClass().isArray() ? Array.getLength(value) : -1;
    }

    static long cleaned(@Nullable Object value) {
        return Math.max(0, of(value));
    }

    static long removed(@Nullable Object value) {
        if (value == null || value.equals(false)) {
            return 0;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? 1 : 0;
        }
        long amount = of(value);
        return amount < 0 ? 1 : amount;
    }
}
