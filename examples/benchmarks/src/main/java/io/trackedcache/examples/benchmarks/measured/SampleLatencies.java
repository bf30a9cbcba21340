package io.trackedcache.examples.benchmarks.measured;

import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Latencies such as a cache has, round and round: most are short, and few are very long. In nanoseconds. */
@State(Scope.Thread)
public class SampleLatencies {
    private static final int COUNT = 1024;
    private static final double TYPICAL = 2000;
    private static final long[] LATENCIES = latencies();

    private int position;

    /** On every record; from memory, as it must not be dearer than what is measured. */
    long next() {
        return LATENCIES[position++ & (COUNT - 1)];
    }

    /** The same ones in every JVM. */
    private static long[] latencies() {
        Random random = new Random(1);
        long[] latencies = new long[COUNT];
        for (int i = 0; i < COUNT; i++) {
            latencies[i] = Math.round(TYPICAL * Math.exp(random.nextGaussian()));
        }
        return latencies;
    }
}
