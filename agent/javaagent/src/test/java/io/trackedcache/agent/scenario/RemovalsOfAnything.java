package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheRemoval;
import java.util.List;

/** Removed objects whose equals accepts only their own class. */
public final class RemovalsOfAnything implements Scenario {
    private static final String CACHE = "removals-of-anything";

    private static final class Narrow {
        private final int id = 1;

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Narrow narrow)) {
                throw new ClassCastException();
            }
            return narrow.id == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    @CacheRemoval(CACHE)
    Narrow remove() {
        return new Narrow();
    }

    @Override
    public void run() {
        remove();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": removals=1");
    }
}
