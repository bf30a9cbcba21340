package io.trackedcache.agent.app;

import java.util.concurrent.ForkJoinPool;

/** Says how many threads the common pool is to have: early enough, as nothing has used it yet. */
public final class SizingItsPool {
    private SizingItsPool() {}

    public static void main(String[] arguments) {
        Users.lookUpSixTimes();
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "7");
        System.out.println(ForkJoinPool.getCommonPoolParallelism());
    }
}
