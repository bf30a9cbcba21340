package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;

/**
 * Runs an annotated program and prints what the agent counted. It is not measured, but proves that the agents do the
 * work for which their start is measured.
 */
final class ProofProgram {
    private ProofProgram() {}

    public static void main(String... agentAndProgram) throws ReflectiveOperationException {
        if (agentAndProgram[1].equals(LargeProgram.class.getName())) {
            LargeProgram.main();
        } else {
            AnnotatedProgram.main();
        }
        System.out.println(agentAndProgram[0].equals("byte-buddy") ? countsOfByteBuddy() : countsOfOurs());
    }

    private static String countsOfByteBuddy() {
        return counts(CountingAdvice.HITS.sum(), CountingAdvice.MISSES.sum());
    }

    private static String countsOfOurs() {
        long hits = 0;
        long misses = 0;
        for (CacheStatisticsTracker tracker : TrackerRegistry.global().all().values()) {
            hits += tracker.cacheHits();
            misses += tracker.cacheMisses();
        }
        return counts(hits, misses);
    }

    static String counts(long hits, long misses) {
        return hits + " hits, " + misses + " misses";
    }
}
