package io.trackedcache.agent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run of a program in a world, with the values that its steps leave for later steps. */
final class Run {
    final World world;

    /** The handles of lookups that were kept; the lookups may have ended. */
    final List<Consumer<Sent>> handles = new ArrayList<>();

    /** The futures of lookups that end later. */
    final List<CompletableFuture<@Nullable Object>> futures = new ArrayList<>();

    private final List<Callbacks> callbacks = new ArrayList<>();

    /** The futures of loads that end later. */
    final List<CompletableFuture<@Nullable Object>> loads = new ArrayList<>();

    /** What predicates are asked about, by identity. */
    final List<Entry> entries = List.of(new Entry(), new Entry());

    private @Nullable Object lastLoaded;

    /**
     * The callbacks of the future of a lookup.
     *
     * @param last completes after all other callbacks of the future
     */
    private record Callbacks(CompletableFuture<?> future, CompletableFuture<?> last) {}

    /** An entry whose predicates give the answer that they are told. */
    static final class Entry implements Supplier<@Nullable Boolean>, BooleanSupplier {
        private Supplier<@Nullable Boolean> answer = () -> null;

        Entry saying(Supplier<@Nullable Boolean> newAnswer) {
            answer = newAnswer;
            return this;
        }

        @Override
        public @Nullable Boolean get() {
            return answer.get();
        }

        @Override
        public boolean getAsBoolean() {
            return Boolean.TRUE.equals(answer.get());
        }
    }

    Run(World world) {
        this.world = world;
    }

    void all(List<Step> steps) {
        for (Step step : steps) {
            step.run(this);
        }
    }

    /** Returns a future for a lookup. */
    CompletableFuture<@Nullable Object> newFuture() {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        // A future calls its callbacks in reverse order, so the first one is the last to be called.
        callbacks.add(new Callbacks(future, future.handle((value, failure) -> null)));
        return future;
    }

    /** Waits until the future of a lookup is complete, and has called its callbacks. */
    void awaitCallbacks(CompletableFuture<?> future) {
        for (Callbacks each : callbacks) {
            if (each.future() == future) {
                each.last().join();
            }
        }
    }

    /** Runs a program. An uncaught exception ends it. */
    void program(List<Step> steps) {
        try {
            all(steps);
        } catch (Failure uncaught) {
            // The outermost caller receives the exception.
        }
    }

    /** Returns or throws the result of a body with the given ending. */
    @Nullable
    Object end(Ending ending) {
        return ending.value(lastLoaded);
    }

    void hasLoaded(@Nullable Object value) {
        lastLoaded = value;
    }

    @Nullable
    Object lastLoaded() {
        return lastLoaded;
    }
}
