package io.trackedcache.probe;

import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerSettings;
import io.trackedcache.tracking.CostBook;

/**
 * Measures what a plain lookup costs, by lookups that are counted nowhere, with the latency sampling of this JVM: a
 * share of them is timed if the settings say so, while a few a second cost nothing. The JIT has compiled the probes for
 * the application by then, so the meter runs the same code.
 */
final class LookupMeter implements CostBook.LookupMeter {
    private static final int ROUNDS = 9;
    private static final int LOOKUPS_PER_ROUND = 512;

    /** Returns the time of the best round; other rounds were interrupted. */
    @Override
    public double nanosPerLookup() {
        TrackerSettings settings = RegistryInternals.global().settings().trackerSettings(ProbedCache.REHEARSAL);
        LookupProbe probe = LookupProbe.rehearsing(
                new CacheStatisticsTracker(settings.withLatencySampling(settings.latencySampling())));
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
