package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.CostBook;

/**
 * Finds out what a plain lookup costs by doing some, for nobody, with the sampling of this JVM. What the JIT compiler
 * has made of the probes by then is what the application has of them, too.
 */
final class LookupMeter implements CostBook.LookupMeter {
    private static final CacheId NOBODY = new CacheId(CacheId.DEFAULT_MANAGER, "rehearsal");
    private static final int ROUNDS = 9;
    private static final int LOOKUPS_PER_ROUND = 512;

    /** The best round: the others were interrupted by something. */
    @Override
    public double nanosPerLookup() {
        LookupProbe probe = LookupProbe.rehearsing(
                new CacheStatisticsTracker(TrackerRegistry.global().settings().trackerSettings(NOBODY)));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, nanosOfRound(probe));
        }
        return (double) best / LOOKUPS_PER_ROUND;
    }

    private static long nanosOfRound(LookupProbe probe) {
        long start = System.nanoTime();
        for (int i = 0; i < LOOKUPS_PER_ROUND; i++) {
            probe.accept(probe, probe.apply(null, null));
        }
        return System.nanoTime() - start;
    }
}
