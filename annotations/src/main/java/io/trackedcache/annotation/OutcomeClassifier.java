package io.trackedcache.annotation;

import java.util.function.BiFunction;

/**
 * Reads the outcome of lookups whose results only their author understands.
 *
 * <pre>{@code
 * final class ByStatus implements OutcomeClassifier {
 *     public Outcome classify(Object result, Throwable failure) {
 *         return result instanceof Reply && ((Reply) result).status == 404 ? Outcome.MISS : null;
 *     }
 * }
 * }</pre>
 *
 * <p>The agent makes one instance for each method that names the class, by its constructor without parameters, when the
 * method first runs. It is called after the lookup, on the thread that ran it or that completed it, from many threads
 * at once. Its time is not part of the latency of the lookup. What it throws is swallowed and counted, and taken for no
 * answer.
 */
public interface OutcomeClassifier extends BiFunction<Object, Throwable, Object> {

    /**
     * Tells how a lookup ended.
     *
     * @param result what it returned, or what its future completed with; {@code null} where it failed
     * @param failure what it threw, or how its future failed; {@code null} where it did not
     * @return the outcome, or {@code null} to leave it to signals and annotation
     */
    Outcome classify(Object result, Throwable failure);

    /** How the agent calls, by a type that is known in every class loader. */
    @Override
    default Object apply(Object result, Throwable failure) {
        return classify(result, failure);
    }
}
