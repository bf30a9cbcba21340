package io.trackedcache.probe.outcome;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** How the exceptions of one method are read, as its annotation says. Compares classes by name and loads none. */
final class ExceptionRules {
    private final List<String> missOn;
    private final List<String> expiredOn;

    ExceptionRules(List<String> missOn, List<String> expiredOn) {
        this.missOn = missOn;
        this.expiredOn = expiredOn;
    }

    /** Returns miss, expired, or error for a class that is not named. */
    Outcome read(Throwable failure) {
        // The wrapped exception decides first: the wrapper may have a named class among its own superclasses.
        Throwable cause = cause(failure);
        Outcome outcome = cause == null ? Outcome.ERROR : read(cause.getClass());
        return outcome == Outcome.ERROR ? read(failure.getClass()) : outcome;
    }

    /** The nearest superclass that is named decides. */
    private Outcome read(Class<?> thrown) {
        for (Class<?> type = thrown; type != null; type = type.getSuperclass()) {
            if (missOn.contains(type.getName())) {
                return Outcome.MISS;
            }
            if (expiredOn.contains(type.getName())) {
                return Outcome.EXPIRED;
            }
        }
        return Outcome.ERROR;
    }

    /** Returns the exception that a future has wrapped, or null. */
    static @Nullable Throwable cause(Throwable failure) {
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper ? failure.getCause() : null;
    }
}
