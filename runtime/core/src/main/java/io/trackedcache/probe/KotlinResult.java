package io.trackedcache.probe;

import org.jspecify.annotations.Nullable;

/**
 * A {@code kotlin.Result} as compiled code has it: mostly the plain value, or else a {@code Result$Failure}; either in
 * a box where generic code wants an object. Known by name alone.
 */
final class KotlinResult {
    private static final String BOX = "kotlin.Result";
    private static final String FAILURE = "kotlin.Result$Failure";

    private KotlinResult() {}

    static boolean isOne(Class<?> type) {
        return type.getName().equals(BOX) || type.getName().equals(FAILURE);
    }

    /** What is in the box, if it is in one. */
    static @Nullable Object unboxed(Object value) throws ReflectiveOperationException {
        Class<?> type = value.getClass();
        return type.getName().equals(BOX) ? type.getMethod("unbox-impl").invoke(value) : value;
    }

    /** Null for one that has not failed. */
    static @Nullable Throwable failure(@Nullable Object unboxed) throws ReflectiveOperationException {
        if (unboxed == null || !unboxed.getClass().getName().equals(FAILURE)) {
            return null;
        }
        return (Throwable) unboxed.getClass().getField("exception").get(unboxed);
    }

    static boolean hasFailed(@Nullable Object value) throws ReflectiveOperationException {
        return value != null && isOne(value.getClass()) && failure(unboxed(value)) != null;
    }
}
