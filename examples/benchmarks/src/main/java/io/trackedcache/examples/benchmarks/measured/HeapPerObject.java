package io.trackedcache.examples.benchmarks.measured;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Creates many objects of one kind and measures how much heap they use, including everything they refer to, headers and
 * gaps. Must run with {@code -XX:MarkSweepDeadRatio=0}; otherwise up to a twentieth of the heap may be garbage.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class HeapPerObject {
    private static final int COUNT = 1000;

    /** Enough to load all classes, with their static data. */
    private static final int FIRST = 10;

    /**
     * The figure, which JMH reports next to the time under the name of the field: {@link MemoryBenchmark#HEAP_BYTES}.
     */
    public double heapBytes;

    /** Creates the objects and measures them. {@code maker} receives a different number each time. */
    Object[] of(IntFunction<Object> maker) {
        Object[] made = new Object[FIRST + COUNT];
        fill(made, 0, FIRST, maker);
        usedAfterCollection(); // Loads the classes that the measurement itself needs.
        long before = usedAfterCollection();
        fill(made, FIRST, made.length, maker);
        heapBytes = (double) (usedAfterCollection() - before) / COUNT;
        return made;
    }

    private static void fill(Object[] made, int begin, int end, IntFunction<Object> maker) {
        for (int i = begin; i < end; i++) {
            made[i] = maker.apply(i);
        }
    }

    /** Returns the heap in use after a collection, without later allocations of this JVM. */
    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
