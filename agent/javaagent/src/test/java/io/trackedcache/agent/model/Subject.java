package io.trackedcache.agent.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache for programs, either woven or modelled. Each method runs the code that it is given. */
public interface Subject {
    /** A lookup. */
    @Nullable
    Object find(int key, Supplier<@Nullable Object> body);

    /** A lookup that returns a primitive. */
    boolean has(int key, BooleanSupplier body);

    /** A lookup whose outcome only signals decide. It may send a first signal itself. */
    void with(int key, Runnable body, boolean isHit);

    /** A lookup whose future completes later. */
    CompletableFuture<@Nullable Object> later(int key, Supplier<CompletableFuture<@Nullable Object>> body);

    /** A predicate that signals an expired entry by {@code true}. */
    @Nullable
    Boolean isExpired(Supplier<@Nullable Boolean> body);

    /** A predicate that signals an uninitialized cache by {@code false}. */
    boolean isReady(BooleanSupplier body);

    /** A load. */
    @Nullable
    Object load(int key, Supplier<@Nullable Object> body);

    /** A load whose future completes later. */
    CompletableFuture<@Nullable Object> loadLater(int key, Supplier<CompletableFuture<@Nullable Object>> body);
}
