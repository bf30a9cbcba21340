package io.trackedcache.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sums and comparisons of the numbers that a value may be. */
final class StatNumbers {
    /** The first number beyond a {@code long}. */
    private static final double LONG_END = 0x1p63;

    private StatNumbers() {}

    static @Nullable Number numberOrNull(@Nullable Object value, StatStep.Subject subject) {
        if (value == null || value instanceof Number) {
            return (Number) value;
        }
        throw subject.refusal("is " + StatValue.written(value) + ", not a number");
    }

    /** Returns the amount that is added to a counter. */
    static long whole(double delta, StatStep.Subject subject) {
        if (delta == Math.rint(delta) && delta >= -LONG_END && delta < LONG_END) {
            return (long) delta;
        }
        throw subject.refusal("is a counter: a whole number can be added, but was given " + delta
                + "; declare it with value(...) for fractions");
    }

    /** Returns a {@code BigDecimal} for one, and otherwise a {@code Double}. */
    static Number sum(@Nullable Number known, double delta) {
        if (known instanceof BigDecimal decimal && Double.isFinite(delta)) {
            return decimal.add(BigDecimal.valueOf(delta));
        }
        return known == null ? delta : known.doubleValue() + delta;
    }

    /** Compares exactly, also a {@code long} with a {@code double}. */
    static int compare(Number one, Number other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a, b);
        }
        return isFinite(one) && isFinite(other)
                ? decimal(one).compareTo(decimal(other))
                : Double.compare(one.doubleValue(), other.doubleValue());
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        return number instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.doubleValue());
    }
}
