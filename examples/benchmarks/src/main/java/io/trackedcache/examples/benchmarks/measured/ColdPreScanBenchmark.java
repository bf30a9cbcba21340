package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.weaver.ConstantPoolScan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first 2,000 classes of a JVM, when the scan is still interpreted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ColdPreScanBenchmark {

    @Benchmark
    @OperationsPerInvocation(ClassFiles.COUNT)
    public int preScan(ClassFiles files) {
        int found = 0;
        for (int i = 0; i < ClassFiles.COUNT; i++) {
            found += ConstantPoolScan.mentionsAnnotations(files.next()) ? 1 : 0;
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(ClassFiles.COUNT)
    public int readByAsm(ClassFiles files) {
        int found = 0;
        for (int i = 0; i < ClassFiles.COUNT; i++) {
            found += AnnotationSearch.findsAnnotation(files.next()) ? 1 : 0;
        }
        return found;
    }
}
