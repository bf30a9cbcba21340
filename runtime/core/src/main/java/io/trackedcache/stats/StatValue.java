package io.trackedcache.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A value of a set: a number, a text, an instant, or null. Written under the lock of the set. */
final class StatValue implements Stat {
    private final String key;
    private final @Nullable Object initial;
    private volatile @Nullable Object value;

    StatValue(String key, @Nullable Object initial) {
        this.key = key;
        this.initial = initial;
        this.value = initial;
    }

    /**
     * Converts a value to the form in which it is kept: immutable, and every whole number a {@code Long} if it fits.
     *
     * @throws IllegalArgumentException if the type is not supported
     */
    static @Nullable Object normal(String key, @Nullable Object value) {
        if (value == null || value instanceof Instant || value instanceof String) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof Number number) {
            return normal(number);
        }
        throw new IllegalArgumentException("'" + key + "' cannot be set to a "
                + value.getClass().getName() + ": expected a number, a text or a java.time.Instant");
    }

    /** Converts a number that is compared; NaN is larger and smaller than none. */
    static Number number(String key, Number number) {
        if (normal(key, number) instanceof Number normal && !Double.isNaN(normal.doubleValue())) {
            return normal;
        }
        throw new IllegalArgumentException("'" + key + "' cannot be compared with " + number);
    }

    /** Copies numbers that are mutable, such as atomic ones, or whose class the application may have defined. */
    private static Number normal(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return number;
        }
        if (number instanceof BigDecimal decimal) {
            return new BigDecimal(new BigInteger(decimal.unscaledValue().toByteArray()), decimal.scale());
        }
        if (number instanceof BigInteger big) {
            BigInteger copy = new BigInteger(big.toByteArray());
            return copy.bitLength() < Long.SIZE ? (Number) copy.longValue() : (Number) copy;
        }
        return isWhole(number) ? (Number) number.longValue() : (Number) number.doubleValue();
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte
                || number instanceof AtomicLong
                || number instanceof AtomicInteger
                || number instanceof LongAdder
                || number instanceof LongAccumulator;
    }

    /** Writes a value with its type, for messages. */
    static String written(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "' of " + value.getClass().getName();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public @Nullable Object get() {
        return value;
    }

    @Override
    public Runnable setting(@Nullable Object normal) {
        return () -> value = normal;
    }

    @Override
    public void reset() {
        value = initial;
    }
}
