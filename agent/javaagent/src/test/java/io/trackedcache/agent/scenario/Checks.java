package io.trackedcache.agent.scenario;

/** Checks of results for scenarios with subscriptions. */
final class Checks {
    private Checks() {}

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
