package io.trackedcache.agent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a program in a world, and what its steps leave for those to come. */
final class Run {
    final World world;

    /** The handles that were taken, of lookups that may have ended long ago. */
    final List<Consumer<Sent>> handles = new ArrayList<>();

    /** What the lookups gave that end later. */
    final List<CompletableFuture<@Nullable Object>> futures = new ArrayList<>();

    /** What the loads gave that end later. */
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

    /** A program ends where something is thrown that nobody catches. */
    void program(List<Step> steps) {
        try {
            all(steps);
        } catch (Failure uncaught) {
            // The outermost caller got it.
        }
    }

    /** What comes out of a body that ends so. */
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
