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
 * Makes many of a kind and sees how much more of the heap is in use afterwards: what is measured is what there is, with
 * everything that hangs on it, headers and gaps included. To be run with {@code -XX:MarkSweepDeadRatio=0}; without it,
 * up to a twentieth of the figure may be what others have left behind.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class HeapPerObject {
    private static final int COUNT = 1000;

    /** Enough that all classes are there, with what they keep for all of their objects. */
    private static final int FIRST = 10;

    /** JMH reports it next to the time, and under this name: {@link MemoryBenchmark#HEAP_BYTES}. */
    public double heapBytes;

    /** Makes them and measures; who makes one is given a number that no other has. */
    Object[] of(IntFunction<Object> maker) {
        Object[] made = new Object[FIRST + COUNT];
        fill(made, 0, FIRST, maker);
        usedAfterCollection(); // Loads what it needs itself.
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

    /** As the collector itself found it: what this JVM has allocated since does not count. */
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
