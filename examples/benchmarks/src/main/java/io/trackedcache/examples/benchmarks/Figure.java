package io.trackedcache.examples.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;

/** The name of something that was measured: a benchmark, and the number of threads that ran it. */
record Figure(String benchmark, int threads) {

    static Figure of(Class<?> benchmark, String method, int threads) {
        return new Figure(benchmark.getSimpleName() + "." + method, threads);
    }

    static Figure of(BenchmarkParams params) {
        String[] path = params.getBenchmark().split("\\.", -1);
        return new Figure(path[path.length - 2] + "." + path[path.length - 1], params.getThreads());
    }

    @Override
    public String toString() {
        return benchmark + " (" + threads + (threads == 1 ? " thread)" : " threads)");
    }
}
