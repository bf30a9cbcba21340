package io.trackedcache.agent.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache for programs, either woven or modelled. Each method runs the code that it is given. */
public interface Subject {
    /** A lookup. */
    @Nullable
    Object find(Supplier<@Nullable Object> body);

    /** A lookup that returns a primitive. */
    boolean has(BooleanSupplier body);

    /** A lookup whose outcome only signals decide. It may send a first signal itself. */
    void with(Runnable body, boolean isHit);

    /** A lookup whose future completes later. */
    CompletableFuture<@Nullable Object> later(Supplier<CompletableFuture<@Nullable Object>> body);

    /** A predicate that signals an expired entry by {@code true}. */
    @Nullable
    Boolean isExpired(Supplier<@Nullable Boolean> body);

    /** A predicate that signals an uninitialized cache by {@code false}. */
    boolean isReady(BooleanSupplier body);

    /** A load. */
    @Nullable
    Object load(Supplier<@Nullable Object> body);

    /** A load whose future completes later. */
    CompletableFuture<@Nullable Object> loadLater(Supplier<CompletableFuture<@Nullable Object>> body);
}
