package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Exceptions that mean a miss, and a classifier for results that only it can classify. */
public final class ReadByExceptionOrClassifier implements Scenario {
    private static final String THROWING = "read-by-exception";
    private static final String CLASSIFIED = "read-by-classifier";

    @TrackedCache(
            value = THROWING,
            missOn = {NoSuchElementException.class, RuntimeException.class},
            expiredOn = IllegalStateException.class)
    Object find(@Nullable Throwable thrown) throws Throwable {
        if (thrown != null) {
            throw thrown;
        }
        return "found";
    }

    @TrackedCache(value = CLASSIFIED, classifier = ByNumber.class)
    @Nullable
    Integer classified(@Nullable Integer number) {
        if (number != null && number == 9) {
            throw new IllegalStateException("nine");
        }
        return number;
    }

    /** The classifier, which is private. */
    private static final class ByNumber implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            if (failure != null) {
                return Outcome.MISS;
            }
            return result == null
                    ? null
                    : switch ((Integer) result) {
                        case 1 -> Outcome.MISS;
                        case 2 -> Outcome.EXPIRED;
                        case 3 -> Outcome.UNINITIALIZED;
                        case 4 -> Outcome.STALE;
                        case 5 -> Outcome.ERROR;
                        case 6 -> throw new IllegalArgumentException("cannot read six");
                        default -> null;
                    };
        }
    }

    @Override
    public void run() {
        for (Throwable thrown : List.of(
                new NoSuchElementException(),
                new java.util.InputMismatchException(),
                new IllegalStateException(),
                new java.util.concurrent.CancellationException(),
                new IllegalArgumentException(),
                new Error("not named"))) {
            try {
                find(thrown);
            } catch (Throwable same) {
                if (same != thrown) {
                    throw new IllegalStateException("another one", same);
                }
            }
        }
        for (int number = 0; number < 9; number++) {
            classified(number);
        }
        classified(null);
        try {
            classified(9);
        } catch (IllegalStateException expected) {
            // Classified by the classifier.
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                THROWING + ": cache_misses=5, cache_expired=2, total_queries=5, lookup_errors=1",
                CLASSIFIED + ": cache_hits=5, cache_misses=5, cache_expired=1, queries_while_uninitialized=1,"
                        + " total_queries=10, stale_hits=1, lookup_errors=1");
    }
}
