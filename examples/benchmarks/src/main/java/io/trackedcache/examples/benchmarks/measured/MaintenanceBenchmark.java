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
 * One run of the maintenance of {@value ManyCaches#COUNT} caches, a second after the one before, as the housekeeper
 * does it. Not over and over: then all trackers would stay near the CPU, and hardly ever would a reading of a window be
 * due.
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

    /** Nobody uses them, and while this runs no check is due. */
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
        public void aSecondLater() throws InterruptedException {
            use();
            Thread.sleep(RegistryMaintenance.INTERVAL.toMillis());
        }

        void use() {}
    }

    /** Between two runs one lookup is recorded in each. */
    @State(Scope.Benchmark)
    public static class Busy extends Idle {

        @Override
        void use() {
            many.recordOneHitEach();
        }
    }

    /** Nobody uses them, and their counts are checked in every run. */
    @State(Scope.Benchmark)
    public static class IdleAndChecked extends Idle {
        public IdleAndChecked() {
            super(RegistryMaintenance.INTERVAL);
        }
    }
}
