package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.tracking.Tracking;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** While tracking is off, no lookup is counted. The state at the start of a lookup decides. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class SwitchedOff implements Scenario {
    private static final String CACHE = "switched";

    @TrackedCache(CACHE)
    private Object find(Runnable body) {
        body.run();
        return this;
    }

    @TrackedCache(CACHE)
    private @Nullable Object fail() {
        throw new IllegalStateException("not there");
    }

    @TrackedCache(CACHE)
    private CompletableFuture<String> later(CompletableFuture<String> future) {
        return future;
    }

    @TrackedCache(value = CACHE, bulk = true)
    private Map<String, String> findAll(List<String> keys) {
        return Map.of(keys.get(0), "found");
    }

    @CacheExpiry(CACHE)
    private boolean isExpired() {
        return true;
    }

    @CacheLoad(CACHE)
    private Object load() {
        return this;
    }

    @CachePut(CACHE)
    private void put() {}

    @CacheRemoval(CACHE)
    private boolean remove() {
        return true;
    }

    @CacheCleanup(CACHE)
    private int cleanUp() {
        return 3;
    }

    /** A class for many caches. */
    static final class Named {
        @CacheName
        private final String name = "switched-named";

        @TrackedCache
        Object find() {
            return name;
        }
    }

    /** Lookups by subscription. */
    static final class Reactive {
        @TrackedCache("switched-mono")
        Mono<String> find() {
            return Mono.just("found");
        }
    }

    /** Held, as the counts of instances that were collected move to another cache. */
    private final Named named = new Named();

    @Override
    public void run() {
        Mono<String> publisher = new Reactive().find();
        all();
        CompletableFuture<String> pending = new CompletableFuture<>();
        later(pending);
        find(() -> {
            turn(false);
            isExpired();
        });
        turn(true);
        find(() -> {
            turn(false);
            find(this::isExpired);
            find(() -> CacheLookup.current().miss());
        });
        pending.complete("found");
        all();
        publisher.block();
        find(() -> turn(true));
        all();
        publisher.block();
    }

    private static void turn(boolean on) {
        Tracking.global().setEnabled(on);
    }

    private void all() {
        find(this::isExpired);
        find(() -> CacheLookup.current().stale());
        find(this::load);
        find(() -> find(() -> {}));
        try {
            fail();
        } catch (IllegalStateException expected) {
            later(CompletableFuture.completedFuture("found"));
        }
        findAll(List.of("a", "b"));
        put();
        remove();
        cleanUp();
        named.find();
        new Reactive().find().block();
    }

    @Override
    public List<String> expected() {
        // Twice all: expired, stale, load, two hits, error, hit, one of two keys; and a future, an expired one, and one
        // in which others run that are signalled and not counted. Both loads give the same object, so the second one
        // cannot be matched to its lookup.
        return List.of(
                CACHE + ": cache_hits=13, cache_misses=6, cache_expired=3, total_queries=19, expired_entries_cleaned=6,"
                        + " cleanup_runs=2, stale_hits=2, lookup_errors=2, loads_ok=2, unattributed_loads=1,"
                        + " puts=2, removals=2",
                "switched-named: cache_hits=2, total_queries=2",
                "switched-mono: cache_hits=3, total_queries=3");
    }
}
