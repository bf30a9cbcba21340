package io.trackedcache.examples.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;

/** Identifies a measurement: a benchmark, and the number of threads that ran it. */
record Figure(String benchmark, int threads) {

    static Figure of(Class<?> benchmark, String method, int threads) {
        return new Figure(benchmark.getName() + "." + method, threads);
    }

    static Figure of(BenchmarkParams params) {
        return new Figure(params.getBenchmark(), params.getThreads());
    }

    /** Returns the name without the package and without the suffix Benchmark. */
    String name() {
        return benchmark.replaceAll(".*\\.(\\w+)Benchmark\\.", "$1.");
    }

    @Override
    public String toString() {
        return name() + " (" + threads + (threads == 1 ? " thread)" : " threads)");
    }
}
