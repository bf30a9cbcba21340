package io.trackedcache.agent.app;

import java.util.concurrent.ForkJoinPool;

/** Sets the size of the common pool by a property, before its own code uses the pool. */
public final class SizingItsPool {
    private SizingItsPool() {}

    public static void main(String[] arguments) {
        Users.lookUpSixTimes();
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "7");
        System.out.println(ForkJoinPool.getCommonPoolParallelism());
    }
}
