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

/** The results of all rounds. */
final class Scores {
    private static final String BYTES_PER_OPERATION = "gc.alloc.rate.norm";

    private final Map<Figure, List<RunResult>> rounds = new LinkedHashMap<>();

    void add(Collection<RunResult> results) {
        results.forEach(result -> rounds.computeIfAbsent(Figure.of(result.getParams()), figure -> new ArrayList<>())
                .add(result));
    }

    /** Returns all figures that are times. */
    List<Figure> timed() {
        return rounds.keySet().stream()
                .filter(figure -> heap(figure).length == 0)
                .toList();
    }

    /** Returns the time per operation and thread in nanoseconds, for each round. */
    double[] nanos(Figure figure) {
        return of(figure).stream()
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .toArray();
    }

    /** Returns the processor time per operation in nanoseconds, for each round; empty if it was not measured. */
    double[] cpuNanos(Figure figure) {
        return secondary(figure, CpuTimeProfiler.NANOS_PER_OPERATION);
    }

    /** Returns the allocated bytes per operation, for each round; empty if they were not measured. */
    double[] bytes(Figure figure) {
        return secondary(figure, BYTES_PER_OPERATION);
    }

    /** Returns the bytes of heap per object, for each round; empty if the heap was not measured. */
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

    /** Returns the iterations of all rounds as one result. */
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
