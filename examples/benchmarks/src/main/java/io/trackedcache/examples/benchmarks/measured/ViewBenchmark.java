package io.trackedcache.examples.benchmarks.measured;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The cost of reading a thousand caches: in one table or bean by bean, in this JVM or through a connector. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ViewBenchmark {
    private final ManyBeans beans = ManyBeans.open();

    @Benchmark
    public Object allCaches() throws JMException, IOException {
        return beans.allCaches(beans.here());
    }

    @Benchmark
    public int beanByBean() throws JMException, IOException {
        return beans.beanByBean(beans.here());
    }

    @Benchmark
    public Object allCachesOverConnector() throws JMException, IOException {
        return beans.allCaches(beans.overConnector());
    }

    @Benchmark
    public int beanByBeanOverConnector() throws JMException, IOException {
        return beans.beanByBean(beans.overConnector());
    }

    @TearDown
    public void close() throws IOException {
        beans.close();
    }
}
