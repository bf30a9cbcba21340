package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Futures of all kinds. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class ReadAtCompletion implements Scenario {
    private static final String CACHE = "read-at-completion";

    @TrackedCache(CACHE)
    CompletionStage<?> stage(CompletionStage<?> stage) {
        return stage;
    }

    @TrackedCache(CACHE)
    Future<?> future(CompletableFuture<?> future) {
        return future;
    }

    @TrackedCache(value = CACHE, missOn = IllegalStateException.class)
    Object missing(CompletableFuture<?> future) {
        return future;
    }

    @TrackedCache(CACHE)
    CompletableFuture<String> signalled(CompletableFuture<String> future) {
        CacheLookup lookup = CacheLookup.current();
        return future.thenApply(value -> {
            lookup.stale();
            return value;
        });
    }

    @Override
    public void run() {
        requireSame(stage(CompletableFuture.completedStage("found")));
        stage(CompletableFuture.completedFuture(null));
        stage(CompletableFuture.completedFuture(Optional.empty()));
        stage(CompletableFuture.failedFuture(new IllegalStateException("no")));

        CompletableFuture<String> later = new CompletableFuture<>();
        require(future(later) == later);
        later.complete("found");

        CompletableFuture<String> cancelled = new CompletableFuture<>();
        future(cancelled);
        cancelled.cancel(false);

        CompletableFuture<String> missing = new CompletableFuture<>();
        missing(missing.thenApply(value -> value));
        missing.completeExceptionally(new IllegalStateException("no"));

        CompletableFuture<String> stale = new CompletableFuture<>();
        signalled(stale);
        stale.complete("old");

        future(new CompletableFuture<>());
    }

    private void requireSame(CompletionStage<?> stage) {
        require(stage(stage) == stage);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("does not hold");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=4, cache_misses=3, total_queries=7, stale_hits=1, lookup_errors=2,"
                + " lookups_in_flight=1");
    }
}
