package io.trackedcache.agent.model;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The template of woven copies under many names. Its annotations name no cache, so each copy has a cache of its own.
 */
final class SubjectTemplate implements Subject {
    @Override
    @TrackedCache
    public @Nullable Object find(int key, Supplier<@Nullable Object> body) {
        return body.get();
    }

    @Override
    @TrackedCache
    public boolean has(int key, BooleanSupplier body) {
        return body.getAsBoolean();
    }

    @Override
    @TrackedCache
    public void with(int key, Runnable body, boolean isHit) {
        if (isHit) {
            CacheLookup.current().hit();
        }
        body.run();
    }

    @Override
    @TrackedCache
    public CompletableFuture<@Nullable Object> later(int key, Supplier<CompletableFuture<@Nullable Object>> body) {
        return body.get();
    }

    @Override
    @CacheExpiry
    public @Nullable Boolean isExpired(Supplier<@Nullable Boolean> body) {
        return body.get();
    }

    @Override
    @CacheReady
    public boolean isReady(BooleanSupplier body) {
        return body.getAsBoolean();
    }

    @Override
    @CacheLoad
    public @Nullable Object load(int key, Supplier<@Nullable Object> body) {
        return body.get();
    }

    @Override
    @CacheLoad
    public CompletableFuture<@Nullable Object> loadLater(int key, Supplier<CompletableFuture<@Nullable Object>> body) {
        return body.get();
    }
}
