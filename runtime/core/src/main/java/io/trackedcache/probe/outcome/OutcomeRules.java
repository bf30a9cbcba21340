package io.trackedcache.probe.outcome;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a lookup ended. In this order: (1) the answer of the classifier; (2) the last signal; (3) the exception;
 * (4) the result.
 *
 * @param classifier belongs to the application; null for none
 * @param areWaitersMisses whether a lookup that waited for the load of another one is a miss
 */
public record OutcomeRules(
        ResultRules results,
        ExceptionRules exceptions,
        @Nullable BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> classifier,
        boolean areWaitersMisses) {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /**
     * Returns the rules of one method, as its annotation gives them.
     *
     * @param descriptor of the method, as in class files
     * @param miss the kinds of results that are misses too
     * @param missOn the exceptions that are misses, by class name
     * @param expiredOn the exceptions that are misses for age, by class name
     */
    public static OutcomeRules of(String descriptor, List<String> miss, List<String> missOn, List<String> expiredOn) {
        ResultRules results = new ResultRules(miss, !descriptor.endsWith(")V"));
        return new OutcomeRules(results, new ExceptionRules(missOn, expiredOn), null, false);
    }

    /** Returns the rules of a method whose annotation sets nothing. */
    public static OutcomeRules ofDefaults() {
        return of("", List.of(), List.of(), List.of());
    }

    /** Returns the same rules, but every result is a hit. */
    public OutcomeRules withoutMissesByResult() {
        return new OutcomeRules(results.neverAMiss(), exceptions, classifier, areWaitersMisses);
    }

    /** Returns the same rules, but a lookup that waited for the load of another one is a miss. */
    public OutcomeRules withWaitersAsMisses() {
        return new OutcomeRules(results, exceptions, classifier, true);
    }

    /**
     * Returns the same rules with a classifier that decides first.
     *
     * @param name its class; empty for none
     * @param owner the class that names it, and so can load it
     */
    public OutcomeRules classifiedBy(String name, @Nullable Class<?> owner) throws ReflectiveOperationException {
        return name.isEmpty()
                ? this
                : new OutcomeRules(results, exceptions, Classifiers.make(name, owner), areWaitersMisses);
    }

    /** Returns null where neither classifier, signal, exception nor result decides. */
    public @Nullable Outcome outcome(@Nullable Object value, @Nullable Throwable failure, @Nullable Outcome signal) {
        Outcome answer = classifier == null ? null : ask(classifier, value, failure);
        if (answer != null) {
            return answer;
        }
        if (signal != null && signal != Outcome.AS_RESULT) {
            return signal.isFinal() ? signal : signal.given(failure == null && results.read(value) == Outcome.HIT);
        }
        return failure != null ? exceptions.read(failure) : results.read(value);
    }

    private static @Nullable Outcome ask(
            BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Object> classifier,
            @Nullable Object value,
            @Nullable Throwable failure) {
        try {
            Object answer = classifier.apply(value, failure);
            return answer instanceof Enum<?> outcome ? Outcome.named(outcome.name()) : null;
        } catch (Throwable e) {
            ProbeErrors.classifierFailed(classifier.getClass(), e);
            return null;
        }
    }

    /** Whether a suspending function of Kotlin returned before it had its result. */
    public static boolean isSuspended(@Nullable Object value) {
        return value != null && KnownClass.of(value).kind == KnownClass.Kind.SUSPENDED;
    }

    /** Whether a value is a {@code kotlin.Result} that has failed or is boxed, see {@link KotlinResult}. */
    public static boolean isKotlinResult(Object value) {
        return KnownClass.of(value).kind == KnownClass.Kind.RESULT;
    }

    /** Returns the exception that a future has wrapped, or null for one that is not wrapped. */
    public static @Nullable Throwable causeOf(Throwable failure) {
        return ExceptionRules.cause(failure);
    }
}
