package io.trackedcache.agent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run of a program in a world, with the values that its steps leave for later steps. */
final class Run {
    final World world;

    /** The handles of lookups that were kept; the lookups may have ended. */
    final List<Consumer<Sent>> handles = new ArrayList<>();

    /** The futures of lookups that end later. */
    final List<CompletableFuture<@Nullable Object>> futures = new ArrayList<>();

    /** The futures of loads that end later. */
    final List<CompletableFuture<@Nullable Object>> loads = new ArrayList<>();

    private @Nullable Object lastLoaded;

    Run(World world) {
        this.world = world;
    }

    void all(List<Step> steps) {
        for (Step step : steps) {
            step.run(this);
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
