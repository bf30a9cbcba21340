package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the results of one method are read, as its annotation says. */
public final class ResultRules {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private final boolean hasResult;
    private final boolean isNeverAMiss;
    private final boolean emptyIsMiss;
    private final boolean negativeIsMiss;
    private final boolean zeroIsMiss;

    /** The class of the last result whose class alone makes it a hit. Any thread may set it. */
    private KnownClass alwaysFound = KnownClass.NONE;

    ResultRules(List<String> miss, boolean hasResult) {
        this(miss, hasResult, false);
    }

    private ResultRules(List<String> miss, boolean hasResult, boolean isNeverAMiss) {
        this.hasResult = hasResult;
        this.isNeverAMiss = isNeverAMiss;
        this.emptyIsMiss = miss.contains("EMPTY");
        this.negativeIsMiss = miss.contains("NEGATIVE");
        this.zeroIsMiss = miss.contains("ZERO");
    }

    /** Returns the rules of a method whose results are all hits, also null. */
    ResultRules neverAMiss() {
        return new ResultRules(List.of(), hasResult, true);
    }

    /** Whether the class of a result alone makes it a hit. Called on every lookup; does not allocate. */
    public boolean isFound(@Nullable Object value) {
        return value != null && alwaysFound.refersTo(value.getClass());
    }

    /** Returns hit or miss, or null for a result that can be neither, such as a future. Does not allocate. */
    public @Nullable Outcome read(@Nullable Object value) {
        if (value == null) {
            return hasResult ? missIf(!isNeverAMiss) : null;
        }
        if (isFound(value)) {
            return Outcome.HIT;
        }
        if (isNeverAMiss) {
            return readFound(KnownClass.of(value));
        }
        if (value instanceof Boolean found) {
            return found ? Outcome.HIT : Outcome.MISS;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? Outcome.HIT : Outcome.MISS;
        }
        return read(value, KnownClass.of(value));
    }

    /** A result that throws when it is read, such as a list that another thread changes, was found: a hit. */
    private static Outcome unreadable(Throwable failure) {
        ProbeErrors.recordFailed(failure);
        return Outcome.HIT;
    }

    private @Nullable Outcome read(Object value, KnownClass known) {
        try {
            return readAs(known, value);
        } catch (Throwable e) {
            return unreadable(e);
        }
    }

    private @Nullable Outcome readAs(KnownClass known, Object value) {
        return switch (known.kind) {
            case STAGE, FUTURE, REACTIVE, SUSPENDED, RESULT -> null;
            case ABSENT -> Outcome.MISS;
            case BOOLEAN, OPTIONAL -> missIf(isEmptyOptional(value));
            case NUMBER -> negativeIsMiss || zeroIsMiss ? readContent(known, value) : found(known);
            case TEXT, COLLECTION, MAP, ARRAY -> emptyIsMiss ? readContent(known, value) : found(known);
            case OTHER -> found(known);
        };
    }

    /** Reads a result that is a hit, unless it has to be read later or cannot be read. */
    private @Nullable Outcome readFound(KnownClass known) {
        return switch (known.kind) {
            case STAGE, FUTURE, REACTIVE, SUSPENDED, RESULT -> null;
            case BOOLEAN, OPTIONAL, ABSENT, NUMBER, TEXT, COLLECTION, MAP, ARRAY, OTHER -> found(known);
        };
    }

    /** Returns null for a result that may run code of the application when it is read. */
    private @Nullable Outcome readContent(KnownClass known, Object value) {
        if (!known.canRead(value)) {
            return null;
        }
        return missIf(known.kind == KnownClass.Kind.NUMBER ? isMissing((Number) value) : isEmpty(known.kind, value));
    }

    private static boolean isEmpty(KnownClass.Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> ((CharSequence) value).length() == 0;
            case COLLECTION -> ((Collection<?>) value).isEmpty();
            case MAP -> ((Map<?, ?>) value).isEmpty();
            default -> Array.getLength(value) == 0;
        };
    }

    private Outcome found(KnownClass known) {
        alwaysFound = known;
        return Outcome.HIT;
    }

    private static Outcome missIf(boolean miss) {
        return miss ? Outcome.MISS : Outcome.HIT;
    }

    private static boolean isEmptyOptional(Object value) {
        if (value instanceof OptionalInt optional) {
            return optional.isEmpty();
        }
        if (value instanceof OptionalLong optional) {
            return optional.isEmpty();
        }
        return value instanceof OptionalDouble optional && optional.isEmpty();
    }

    private boolean isMissing(Number number) {
        int sign = sign(number);
        return (negativeIsMiss && sign < 0) || (zeroIsMiss && sign == 0);
    }

    /** Returns 1 for NaN. */
    private static int sign(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.signum();
        }
        if (number instanceof BigInteger integer) {
            return integer.signum();
        }
        double value = number.doubleValue();
        return value == 0 ? 0 : value < 0 ? -1 : 1;
    }

    /** Returns why a result is neither hit nor miss, a semicolon, and a remedy. */
    public static String whyUnclassifiable(@Nullable Object value) {
        if (value == null) {
            return "it returned without a result and without a signal; call CacheLookup on every path that ends the lookup";
        }
        String type = value.getClass().getName();
        return switch (KnownClass.of(value).kind) {
            case STAGE -> "its future, a " + type + ", does not accept callbacks; signal the outcome by CacheLookup";
            case FUTURE ->
                "it returned a " + type + ", which cannot be read without waiting for it; return a CompletionStage,"
                        + " or signal the outcome by CacheLookup";
            case REACTIVE ->
                "it returned a " + type + ", which performs no lookup until it is subscribed to; annotate the method"
                        + " that performs the lookup, or signal the outcome by CacheLookup";
            case NUMBER -> whyUnreadable(type, "return a number of the JDK");
            case TEXT -> whyUnreadable(type, "return a String");
            case COLLECTION -> whyUnreadable(type, "return a copy, such as an ArrayList");
            case MAP -> whyUnreadable(type, "return a copy, such as a HashMap");
            default -> "its result, a " + type + ", is neither hit nor miss; signal the outcome by CacheLookup";
        };
    }

    private static String whyUnreadable(String type, String remedy) {
        return "it returned a " + type + ", " + KnownClass.WHY_UNREADABLE + "; " + remedy
                + ", or signal the outcome by CacheLookup";
    }
}
