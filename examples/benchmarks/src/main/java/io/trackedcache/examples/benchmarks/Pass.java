package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.AspectLookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.ColdPreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.LatencyBenchmark;
import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import io.trackedcache.examples.benchmarks.measured.MaintenanceBenchmark;
import io.trackedcache.examples.benchmarks.measured.MemoryBenchmark;
import io.trackedcache.examples.benchmarks.measured.OutcomeBenchmark;
import io.trackedcache.examples.benchmarks.measured.PreScanBenchmark;
import io.trackedcache.examples.benchmarks.measured.ReadingBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordBenchmark;
import io.trackedcache.examples.benchmarks.measured.RecordingBenchmark;
import io.trackedcache.examples.benchmarks.measured.SignalBenchmark;
import io.trackedcache.examples.benchmarks.measured.StatBenchmark;
import io.trackedcache.examples.benchmarks.measured.ViewBenchmark;
import java.util.List;

/**
 * One run of all methods of a benchmark class.
 *
 * @param agent the agent of all methods, so that they differ in nothing else
 * @param warm whether the run is repeated and its code compiled before it is measured
 */
record Pass(Topic topic, Class<?> benchmark, Agent agent, int threads, boolean warm) {
    static final List<Pass> ALL = List.of(
            new Pass(Topic.LOOKUP, LookupBenchmark.class, Agent.TRACKED_CACHE, 1, true),
            new Pass(Topic.LOOKUP, AspectLookupBenchmark.class, Agent.ASPECTJ, 1, true),
            new Pass(Topic.LOOKUP, LookupBenchmark.class, Agent.TRACKED_CACHE, 2, true),
            new Pass(Topic.LOOKUP, AspectLookupBenchmark.class, Agent.ASPECTJ, 2, true),
            new Pass(Topic.OUTCOMES, OutcomeBenchmark.class, Agent.COUNTS_ONLY, 1, true),
            new Pass(Topic.OUTCOMES, SignalBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.RECORDING, RecordingBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.RECORDING, RecordingBenchmark.class, Agent.NONE, 2, true),
            new Pass(Topic.RECORDING, RecordBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.RECORDING, LatencyBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.STATS, StatBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.STATS, StatBenchmark.class, Agent.NONE, 2, true),
            new Pass(Topic.READING, ReadingBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.MEMORY, MemoryBenchmark.class, Agent.NONE, 1, false),
            new Pass(Topic.IDLE, MaintenanceBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.VIEWS, ViewBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.SCAN, PreScanBenchmark.class, Agent.NONE, 1, true),
            new Pass(Topic.SCAN, ColdPreScanBenchmark.class, Agent.NONE, 1, false));
}
