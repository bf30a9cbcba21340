package io.trackedcache.probe.outcome;

import io.trackedcache.probe.outcome.Amounts.Declared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many entries the calls of one method put, remove or evict, by what the method is declared to return.
 *
 * @param result the declared result
 * @param content the declared value of the future that it returns
 * @param isOfMany whether a call may be about several entries, so that a number or a collection is an amount; otherwise
 *     it is the value that was removed
 * @param isStated whether the annotation says that the result or the argument is an amount
 */
public record AmountRules(Declared result, Declared content, boolean isOfMany, boolean isStated) {
    /** Reads a result as a lookup does: null, false and empty options are absent. */
    private static final ResultRules PRESENCE = new ResultRules(List.of(), true);

    /** Returns those of a method that a description names. */
    public static AmountRules of(String descriptor, String content, boolean isOfMany, boolean isStated) {
        Declared later = content.isEmpty() ? Declared.ANYTHING : Declared.of(content);
        return new AmountRules(Declared.of(descriptor), later, isOfMany || isStated, isStated);
    }

    /** Returns those for the value of the future that the method returns. */
    public AmountRules ofFuture() {
        return new AmountRules(content, content, isOfMany, isStated);
    }

    /** Whether the argument of a put holds the entries. Otherwise a call is one put, or its result is their number. */
    public boolean readsArgument() {
        return isOfMany && !isNumberOfPuts();
    }

    private boolean isNumberOfPuts() {
        return isStated && (result == Declared.NUMBER || content == Declared.NUMBER);
    }

    /**
     * Returns how many entries were put; {@link Amounts#UNREADABLE} for some arguments and numbers. An object that is
     * false may be the value before.
     *
     * @param given the entries of the argument
     */
    public long put(@Nullable Object value, long given) {
        return switch (result) {
            case BOOLEAN, ANYTHING -> Boolean.FALSE.equals(value) ? 0 : given;
            case NUMBER -> isStated ? Amounts.cleaned(value) : given;
            case NOTHING, MANY, OBJECT -> given;
        };
    }

    /** Returns how many entries were removed; {@link Amounts#UNREADABLE} for some collections, maps and numbers. */
    public long removed(@Nullable Object value) {
        return switch (result) {
            case NOTHING -> 1;
            case BOOLEAN, OBJECT -> isStated ? amountOrOne(value) : one(value);
            case NUMBER, MANY, ANYTHING -> isOfMany ? amountOrOne(value) : one(value);
        };
    }

    private static long amountOrOne(@Nullable Object value) {
        return Amounts.isAmount(value) ? Amounts.cleaned(value) : one(value);
    }

    private static long one(@Nullable Object value) {
        return PRESENCE.read(value) == Outcome.MISS ? 0 : 1;
    }
}
