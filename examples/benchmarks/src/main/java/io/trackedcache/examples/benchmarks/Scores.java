package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.MemoryBenchmark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured, round by round. */
final class Scores {
    private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";

    private final Map<Figure, List<RunResult>> rounds = new LinkedHashMap<>();

    void add(Collection<RunResult> results) {
        results.forEach(result -> rounds.computeIfAbsent(Figure.of(result.getParams()), figure -> new ArrayList<>())
                .add(result));
    }

    /** All whose time was measured. */
    List<Figure> timed() {
        return rounds.keySet().stream()
                .filter(figure -> heap(figure).length == 0)
                .toList();
    }

    /** Nanoseconds per operation and thread, one for each round. */
    double[] nanos(Figure figure) {
        return of(figure).stream()
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .toArray();
    }

    /** Processor time per operation in nanoseconds, one for each round; none where it was not counted. */
    double[] cpuNanos(Figure figure) {
        return secondary(figure, CpuTimeProfiler.NANOS_PER_OPERATION);
    }

    /** Allocated bytes per operation, one for each round; none where they were not counted. */
    double[] bytes(Figure figure) {
        return secondary(figure, BYTES_PER_OPERATION);
    }

    /** Bytes of heap per object, one for each round; none where it was not the heap that was measured. */
    double[] heap(Figure figure) {
        return secondary(figure, MemoryBenchmark.HEAP_BYTES);
    }

    private double[] secondary(Figure figure, String name) {
        return of(figure).stream()
                .map(result -> result.getSecondaryResults().get(name))
                .filter(Objects::nonNull)
                .mapToDouble(counted -> counted.getScore())
                .toArray();
    }

    /** The iterations of all rounds in one result. */
    Result<?> merged(Figure figure) {
        List<RunResult> results = of(figure);
        List<BenchmarkResult> forks = results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .toList();
        return new RunResult(results.get(0).getParams(), forks).getPrimaryResult();
    }

    private List<RunResult> of(Figure figure) {
        List<RunResult> results = rounds.get(figure);
        if (results == null) {
            throw new IllegalArgumentException(figure + " was not measured; there is " + rounds.keySet());
        }
        return results;
    }
}
