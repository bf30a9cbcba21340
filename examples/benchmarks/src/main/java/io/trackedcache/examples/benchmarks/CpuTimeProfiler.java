package io.trackedcache.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the processor time of the benchmark's JVM, per operation.
 *
 * <p>JMH measures wall-clock time, which includes the time of other processes. Processor time does not, so it
 * distinguishes a slow operation from a busy machine. Contention between threads costs processor time too.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    static final String NANOS_PER_OPERATION = "cpu.time.norm";

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long nanosBefore;

    @Override
    public String getDescription() {
        return "processor time per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        nanosBefore = process.getProcessCpuTime();
    }

    @Override
    @SuppressWarnings("rawtypes") // The interface uses the raw type.
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double nanos = process.getProcessCpuTime() - nanosBefore;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(NANOS_PER_OPERATION, nanos / operations, "ns/op", AggregationPolicy.AVG));
    }
}
