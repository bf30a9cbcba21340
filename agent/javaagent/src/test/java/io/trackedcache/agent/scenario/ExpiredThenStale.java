package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.Expired;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An expired value that is returned is a stale hit, unless a load has replaced it. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class ExpiredThenStale implements Scenario {
    private static final String CACHE = "expired-then-stale";

    private final CompletableFuture<String> refreshed = new CompletableFuture<>();

    @TrackedCache(CACHE)
    @Nullable
    String find(String how) {
        boolean isExpired = isExpired(how);
        switch (how) {
            case "old, loaded" -> {
                return load("new");
            }
            case "old, failing" -> {
                return loadOr("failing", how);
            }
            case "old, refreshed" -> refresh();
            case "old, nothing" -> {
                return null;
            }
            default -> {
                // The value as it is.
            }
        }
        return isExpired || !how.isEmpty() ? how : null;
    }

    @TrackedCache(CACHE)
    CompletableFuture<String> later() {
        isExpired("old");
        return refresh();
    }

    @CacheExpiry(then = Expired.STALE_HIT)
    boolean isExpired(String how) {
        return how.startsWith("old");
    }

    private String loadOr(String how, String old) {
        try {
            return load(how);
        } catch (IllegalStateException e) {
            return old;
        }
    }

    @CacheLoad
    private String load(String how) {
        if (how.equals("failing")) {
            throw new IllegalStateException(how);
        }
        return how;
    }

    @CacheLoad
    private CompletableFuture<String> refresh() {
        return refreshed;
    }

    @Override
    public void run() {
        find("old");
        find("old, refreshed");
        find("old, failing");
        find("old, loaded");
        find("old, nothing");
        find("new");
        find("");
        later();
        refreshed.complete("new");
    }

    @Override
    public List<String> expected() {
        // Stale: old, refreshed, failing. Expired: loaded, nothing, later.
        return List.of(CACHE + ": cache_hits=4, cache_misses=4, cache_expired=3, total_queries=8, stale_hits=3,"
                + " loads_ok=3, loads_failed=1, refreshes=1");
    }
}
