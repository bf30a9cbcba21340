package io.trackedcache.probe;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** How the exceptions of one method are read: as its annotation says. Classes are compared by name, none is loaded. */
final class Failures {
    private final List<String> missOn;
    private final List<String> expiredOn;

    Failures(List<String> missOn, List<String> expiredOn) {
        this.missOn = missOn;
        this.expiredOn = expiredOn;
    }

    Outcome read(Throwable failure) {
        // What is wrapped decides first: the wrapper may have a named class among its own superclasses.
        Throwable cause = cause(failure);
        Outcome outcome = cause == null ? Outcome.ERROR : read(cause.getClass());
        return outcome == Outcome.ERROR ? read(failure.getClass()) : outcome;
    }

    /** The nearest class that is named decides. */
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

    /** What a future has wrapped. */
    static @Nullable Throwable cause(Throwable failure) {
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper ? failure.getCause() : null;
    }
}
