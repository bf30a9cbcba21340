package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CounterLedger;

/** Restores counts that are healed, fails to load, and then cleans up very often. */
public final class CleaningUpOften {
    private CleaningUpOften() {}

    @CacheLoad("often")
    static String load(String key) {
        if (key.isEmpty()) {
            throw new IllegalStateException("nothing to load");
        }
        return "value of " + key;
    }

    @CacheCleanup("often")
    static int cleanUp() {
        return 3;
    }

    public static void main(String[] arguments) throws Exception {
        var unused = TrackerRegistry.global().tracker("often").restore(new CounterLedger(60, 35, 10, 5, 100, 0, 0, 0));
        try {
            var loaded = load("");
            System.out.println(loaded);
        } catch (IllegalStateException expected) {
            // The load fails by design.
        }
        for (int i = 0; i < 1_000; i++) {
            cleanUp();
        }
        UntilToldToStop.wait("ready");
    }
}
