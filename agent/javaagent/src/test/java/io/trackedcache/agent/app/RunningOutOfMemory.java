package io.trackedcache.agent.app;

/** Runs out of memory within lookups, frees the memory, and looks up again. */
public final class RunningOutOfMemory {
    private static final int PIECE = 1 << 20;
    private static final int TIMES = 3;

    private static Object[] hoard = {};

    private RunningOutOfMemory() {}

    public static void main(String[] arguments) {
        for (int i = 0; i < TIMES; i++) {
            try {
                Own.<Object>lookUp(RunningOutOfMemory::hoardForEver);
            } catch (OutOfMemoryError expected) {
                hoard = new Object[0];
                System.out.println("out of memory");
            }
            Own.lookUp(() -> "found");
        }
        Comparison.compare("own: cache_hits=3, total_queries=3, lookup_errors=3");
    }

    private static Object hoardForEver() {
        while (true) {
            hoard = new Object[] {hoard, new byte[PIECE]};
        }
    }
}
