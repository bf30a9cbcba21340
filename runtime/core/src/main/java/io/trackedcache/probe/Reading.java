package io.trackedcache.probe;

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

/** How the results of one method are read: as its annotation says. */
final class Reading {
    static {
        Handlers.catching(Throwable.class);
    }

    private final boolean hasResult;
    private final boolean emptyIsMiss;
    private final boolean negativeIsMiss;
    private final boolean zeroIsMiss;

    /** The class of the last result of which the class alone says that it is a hit. Any thread may set it. */
    private KnownClass alwaysFound = KnownClass.NONE;

    Reading(List<String> miss, boolean hasResult) {
        this.hasResult = hasResult;
        this.emptyIsMiss = miss.contains("EMPTY");
        this.negativeIsMiss = miss.contains("NEGATIVE");
        this.zeroIsMiss = miss.contains("ZERO");
    }

    /** On every lookup; does not allocate. Whether its class alone says that it is a hit. */
    boolean isFound(@Nullable Object value) {
        return value != null && alwaysFound.refersTo(value.getClass());
    }

    /** Does not allocate. What a result that is here says: hit or miss; null where it cannot say either. */
    @Nullable
    Outcome read(@Nullable Object value) {
        if (value == null) {
            return hasResult ? Outcome.MISS : null;
        }
        if (isFound(value)) {
            return Outcome.HIT;
        }
        if (value instanceof Boolean found) {
            return found ? Outcome.HIT : Outcome.MISS;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? Outcome.HIT : Outcome.MISS;
        }
        return read(value, KnownClass.of(value));
    }

    /** A result that fails when it is asked, such as a list that is not there yet, is a result: it was found. */
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
            case NUMBER -> negativeIsMiss || zeroIsMiss ? missIf(isMissing((Number) value)) : found(known);
            case TEXT -> emptyIsMiss ? missIf(((CharSequence) value).length() == 0) : found(known);
            case COLLECTION -> emptyIsMiss ? missIf(((Collection<?>) value).isEmpty()) : found(known);
            case MAP -> emptyIsMiss ? missIf(((Map<?, ?>) value).isEmpty()) : found(known);
            case ARRAY -> emptyIsMiss ? missIf(Array.getLength(value) == 0) : found(known);
            case OTHER -> found(known);
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

    /** That of what is not a number is above zero. */
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

    /** What to say of a result that says nothing. */
    static String whyUnclassifiable(@Nullable Object value) {
        if (value == null) {
            return "it returned without a result, and no signal came; signal by CacheLookup how it ends on every way";
        }
        String type = value.getClass().getName();
        return switch (KnownClass.of(value).kind) {
            case STAGE ->
                "its future, a " + type + ", does not tell when it completes; signal by CacheLookup how it ends";
            case FUTURE ->
                "it returned a " + type + ", which cannot be read without waiting for it; return a CompletionStage,"
                        + " or signal by CacheLookup how it ends";
            case REACTIVE ->
                "it returned a " + type + ", which looks up when somebody subscribes; annotate the method that looks up"
                        + " then, or signal by CacheLookup how it ends";
            default -> "its result, a " + type + ", says nothing; signal by CacheLookup how it ends";
        };
    }
}
