package io.trackedcache.agent.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache that programs run in, be it woven or thought of: each method does what it is given. */
public interface Subject {
    /** A lookup. */
    @Nullable
    Object find(Supplier<@Nullable Object> body);

    /** A lookup that tells by a primitive. */
    boolean has(BooleanSupplier body);

    /** A lookup that only signals tell of; it may send one itself, before all others. */
    void with(Runnable body, boolean isHit);

    /** A lookup that ends later. */
    CompletableFuture<@Nullable Object> later(Supplier<CompletableFuture<@Nullable Object>> body);

    /** Says expired by {@code true}. */
    @Nullable
    Boolean isExpired(Supplier<@Nullable Boolean> body);

    /** Says uninitialized by {@code false}. */
    boolean isReady(BooleanSupplier body);

    /** A load. */
    @Nullable
    Object load(Supplier<@Nullable Object> body);

    /** A load that ends later. */
    CompletableFuture<@Nullable Object> loadLater(Supplier<CompletableFuture<@Nullable Object>> body);
}
