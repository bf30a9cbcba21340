package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;

/**
 * Runs the annotated program and tells what the agent counted. Not measured: it proves before the runs that the agents
 * do what their start is measured for.
 */
final class ProofProgram {
    private ProofProgram() {}

    public static void main(String... agent) {
        AnnotatedProgram.main();
        System.out.println(agent[0].equals("byte-buddy") ? countsOfByteBuddy() : countsOfOurs());
    }

    private static String countsOfByteBuddy() {
        return counts(CountingAdvice.HITS.sum(), CountingAdvice.MISSES.sum());
    }

    private static String countsOfOurs() {
        CacheStatistics counts = TrackerRegistry.global()
                .tracker(CacheId.DEFAULT_MANAGER, AnnotatedProgram.CACHE)
                .snapshot();
        return counts(counts.cacheHits(), counts.cacheMisses());
    }

    static String counts(long hits, long misses) {
        return hits + " hits, " + misses + " misses";
    }
}
