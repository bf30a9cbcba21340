package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.RegistryMaintenance;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One run of the maintenance of {@value ManyCaches#COUNT} caches, one second after the previous run, as the housekeeper
 * does it. Without the pause, all trackers would stay in the CPU cache, and windows would hardly ever have to advance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MaintenanceBenchmark {

    @Benchmark
    public void ofIdle(Idle caches) {
        caches.many.maintenance();
    }

    @Benchmark
    public void ofBusy(Busy caches) {
        caches.many.maintenance();
    }

    @Benchmark
    public void ofIdleWithCheck(IdleAndChecked caches) {
        caches.many.maintenance();
    }

    /** Unused caches, without a consistency check during the run. */
    @State(Scope.Benchmark)
    public static class Idle {
        final ManyCaches many;

        public Idle() {
            this(Duration.ofHours(1));
        }

        Idle(Duration healInterval) {
            many = new ManyCaches(healInterval);
        }

        @Setup(Level.Iteration)
        public void waitOneSecond() throws InterruptedException {
            use();
            Thread.sleep(RegistryMaintenance.INTERVAL.toMillis());
        }

        void use() {}
    }

    /** Caches with one lookup each between two runs. */
    @State(Scope.Benchmark)
    public static class Busy extends Idle {

        @Override
        void use() {
            many.recordOneHitEach();
        }
    }

    /** Unused caches, with a consistency check in every run. */
    @State(Scope.Benchmark)
    public static class IdleAndChecked extends Idle {
        public IdleAndChecked() {
            super(RegistryMaintenance.INTERVAL);
        }
    }
}
