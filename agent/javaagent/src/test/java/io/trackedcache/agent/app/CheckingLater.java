package io.trackedcache.agent.app;

import io.trackedcache.registry.RegistryMaintenance;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;

/** Maintains a cache once, and checks its counts later. The class {@link Begin} is initialized right before. */
public final class CheckingLater {
    private CheckingLater() {}

    /** Marks a place in the log of initialized classes. */
    private static final class Begin {
        private static final int ONE = Integer.parseInt("1");
    }

    /** Marks the end of it. */
    private static final class End {
        private static final int TWO = Integer.parseInt("2");
    }

    public static void main(String[] arguments) {
        CacheStatisticsTracker tracker = TrackerRegistry.global().tracker("users");
        tracker.recordHit();
        new RegistryMaintenance(TrackerRegistry.global()).run();
        int sum = Begin.ONE;
        boolean isRight = tracker.validateConsistency(true).consistent();
        sum += End.TWO;
        System.exit(isRight ? sum : 0);
    }
}
