package io.trackedcache.annotation;

import java.util.function.BiFunction;

/**
 * A rule that decides the outcome of lookups whose results the agent cannot interpret.
 *
 * <pre>{@code
 * final class ByStatus implements OutcomeClassifier {
 *     public Outcome classify(Object result, Throwable failure) {
 *         return result instanceof Reply && ((Reply) result).status == 404 ? Outcome.MISS : null;
 *     }
 * }
 * }</pre>
 *
 * <p>The agent creates one instance for each method that names the class, by the constructor without parameters, when
 * the method first runs. It calls the instance after the lookup, on the thread that ran or completed the lookup, so
 * concurrently from several threads. The latency of the lookup does not include this call. An exception of the
 * classifier is counted and otherwise ignored, as if it had returned {@code null}.
 */
public interface OutcomeClassifier extends BiFunction<Object, Throwable, Object> {

    /**
     * Decides the outcome of a lookup.
     *
     * @param result the result of the lookup, or the value of its future; {@code null} if it failed
     * @param failure the exception of the lookup or of its future; {@code null} if it did not fail
     * @return the outcome, or {@code null} to leave it to signals and to the annotation
     */
    Outcome classify(Object result, Throwable failure);

    /** Calls {@link #classify}. The agent uses this method because every class loader knows its JDK types. */
    @Override
    default Object apply(Object result, Throwable failure) {
        return classify(result, failure);
    }
}
