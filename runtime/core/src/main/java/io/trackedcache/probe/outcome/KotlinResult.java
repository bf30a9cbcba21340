package io.trackedcache.probe.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A {@code kotlin.Result} as compiled code has it: mostly the plain value, or else a {@code Result$Failure}; either is
 * boxed where generic code needs an object. Known by name alone.
 */
public final class KotlinResult {
    private static final String BOX = "kotlin.Result";
    private static final String FAILURE = "kotlin.Result$Failure";

    private KotlinResult() {}

    static boolean isOfType(Class<?> type) {
        return type.getName().equals(BOX) || type.getName().equals(FAILURE);
    }

    /** Returns the value without its box; null for a failure. */
    public static @Nullable Object value(Object result) throws ReflectiveOperationException {
        Object unboxed = unboxed(result);
        return isFailure(unboxed) ? null : unboxed;
    }

    /** Returns the exception of a failure; null for a value. */
    public static @Nullable Throwable failure(Object result) throws ReflectiveOperationException {
        Object unboxed = unboxed(result);
        return unboxed == null || !isFailure(unboxed)
                ? null
                : (Throwable) unboxed.getClass().getField("exception").get(unboxed);
    }

    /** Whether a value is a failure, boxed or not. */
    public static boolean hasFailed(@Nullable Object value) throws ReflectiveOperationException {
        return value != null && isOfType(value.getClass()) && failure(value) != null;
    }

    private static @Nullable Object unboxed(Object result) throws ReflectiveOperationException {
        Class<?> type = result.getClass();
        return type.getName().equals(BOX) ? type.getMethod("unbox-impl").invoke(result) : result;
    }

    private static boolean isFailure(@Nullable Object unboxed) {
        return unboxed != null && unboxed.getClass().getName().equals(FAILURE);
    }
}
