package io.trackedcache.jmx;

import java.math.BigDecimal;
import java.math.BigInteger;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/** How a key of a set is shown: numbers as numbers, so that JConsole charts them, and anything else as text. */
enum StatKind {
    COUNTER(SimpleType.LONG),
    WHOLE(SimpleType.LONG),
    FRACTION(SimpleType.DOUBLE),
    BIG(SimpleType.BIGINTEGER),
    DECIMAL(SimpleType.BIGDECIMAL),
    TEXT(SimpleType.STRING);

    @SuppressWarnings("ImmutableEnumChecker") // Simple types are immutable.
    private final OpenType<?> type;

    StatKind(OpenType<?> type) {
        this.type = type;
    }

    OpenType<?> type() {
        return type;
    }

    /** Returns the kind of a value; clients see a type that rarely changes. */
    static StatKind of(@Nullable Object value, @Nullable StatKind before) {
        if (value == null) {
            return before == null || before == COUNTER ? TEXT : before;
        }
        if (value instanceof Long) {
            return before == FRACTION ? FRACTION : WHOLE;
        }
        if (value instanceof Double || value instanceof Float) {
            return FRACTION;
        }
        if (value instanceof BigInteger) {
            return BIG;
        }
        return value instanceof BigDecimal ? DECIMAL : TEXT;
    }

    /** Returns what is shown of a value, which may have changed its kind meanwhile. */
    @Nullable
    Object shown(@Nullable Object value) {
        if (value instanceof Number number) {
            return this == FRACTION || number instanceof Float ? (Object) number.doubleValue() : number;
        }
        if (value == null) {
            return this == TEXT ? "" : null;
        }
        return value.toString();
    }
}
