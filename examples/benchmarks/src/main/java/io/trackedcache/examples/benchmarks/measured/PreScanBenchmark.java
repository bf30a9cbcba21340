package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.weaver.ConstantPoolScan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The agent's scan of a class without annotations, once the scan is compiled. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PreScanBenchmark {

    @Benchmark
    public boolean preScan(ClassFiles files) {
        return ConstantPoolScan.mentionsAnnotations(files.next());
    }

    @Benchmark
    public boolean readByAsm(ClassFiles files) {
        return AnnotationSearch.findsAnnotation(files.next());
    }
}
