package io.trackedcache.examples.benchmarks.measured;

import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Typical latencies of a cache in nanoseconds, in a cycle: most are short, and a few are very long. */
@State(Scope.Thread)
public class SampleLatencies {
    private static final int COUNT = 1024;
    private static final double TYPICAL = 2000;
    private static final long[] LATENCIES = latencies();

    private int position;

    /** Returns the next latency, on every record. Read from memory, because it must not cost more than the record. */
    long next() {
        return LATENCIES[position++ & (COUNT - 1)];
    }

    /** Returns the same latencies in every JVM. */
    private static long[] latencies() {
        Random random = new Random(1);
        long[] latencies = new long[COUNT];
        for (int i = 0; i < COUNT; i++) {
            latencies[i] = Math.round(TYPICAL * Math.exp(random.nextGaussian()));
        }
        return latencies;
    }
}
