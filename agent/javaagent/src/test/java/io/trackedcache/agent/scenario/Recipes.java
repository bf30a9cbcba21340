package io.trackedcache.agent.scenario;

/** What scenarios with subscriptions need. */
final class Recipes {
    private Recipes() {}

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("does not hold");
        }
    }

    static void requireThrows(Runnable lookup) {
        try {
            lookup.run();
        } catch (RuntimeException expected) {
            return;
        }
        throw new IllegalStateException("has not thrown");
    }
}
