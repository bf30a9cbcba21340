package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Exceptions that a future wraps: the class of the cause is nearer than that of the wrapper. */
public final class WrappedFailures implements Scenario {
    private static final String CACHE = "wrapped-failures";

    private static final class TooOldException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @TrackedCache(value = CACHE, missOn = RuntimeException.class, expiredOn = TooOldException.class)
    CompletableFuture<String> find(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public void run() {
        var tooOld = find(new TooOldException());
        var wrapped = find(new CompletionException(new TooOldException()));
        var notNamed = find(new CompletionException(new IllegalStateException()));
        if (!tooOld.isDone() || !wrapped.isDone() || !notNamed.isDone()) {
            throw new IllegalStateException();
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_misses=3, cache_expired=2, total_queries=3");
    }
}
