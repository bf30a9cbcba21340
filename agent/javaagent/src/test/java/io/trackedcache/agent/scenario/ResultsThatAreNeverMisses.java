package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Every result is a hit, whatever its type; predicates, signals and exceptions make misses. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class ResultsThatAreNeverMisses implements Scenario {
    private static final String CACHE = "never-a-miss";

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    @Nullable
    String text(@Nullable String text) {
        return text;
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    boolean isKnown(boolean isKnown) {
        return isKnown;
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    Optional<String> optional() {
        return Optional.empty();
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    OptionalInt number() {
        return OptionalInt.empty();
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    CompletableFuture<@Nullable String> later() {
        return new CompletableFuture<>();
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS, missOn = NoSuchElementException.class)
    @Nullable
    String failing(RuntimeException failure) {
        throw failure;
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    @Nullable
    String signalled() {
        CacheLookup.current().miss();
        return null;
    }

    @TrackedCache(value = CACHE, result = Result.NEVER_A_MISS)
    @Nullable
    String old() {
        isExpired();
        return null;
    }

    @CacheExpiry
    boolean isExpired() {
        return true;
    }

    @Override
    public void run() {
        for (int i = 0; i < 2; i++) {
            text(null);
            text("");
            isKnown(false);
            isKnown(true);
            optional();
            number();
            later().complete(null);
        }
        Checks.requireThrows(() -> failing(new NoSuchElementException()));
        Checks.requireThrows(() -> failing(new IllegalStateException()));
        signalled();
        old();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=14, cache_misses=3, cache_expired=1, total_queries=17, lookup_errors=1");
    }
}
