package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/** A kind of threads that this JVM supports; runs tasks on such threads at the same time. */
public record ThreadKind(String name, ThreadFactory factory) {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    public static List<ThreadKind> all() {
        ThreadKind platform = new ThreadKind("platform threads", Thread::new);
        return Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS
                ? List.of(platform)
                : List.of(platform, new ThreadKind("virtual threads", virtual()));
    }

    /** Calls {@code Thread.ofVirtual().factory()}, which the release that this is compiled for does not have. */
    private static ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no virtual threads on " + Runtime.version(), e);
        }
    }

    /** Runs each task on a thread of its own. No task begins before all threads have started. */
    public <T> List<T> runTogether(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        List<FutureTask<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            FutureTask<T> future = new FutureTask<>(() -> {
                together.await();
                return task.call();
            });
            factory.newThread(future).start();
            running.add(future);
        }
        List<T> results = new ArrayList<>();
        for (FutureTask<T> future : running) {
            results.add(future.get());
        }
        return results;
    }

    /** Yields in loops that never block. */
    @SuppressWarnings("ThreadPriorityCheck") // A virtual thread keeps its carrier until it yields.
    static void letOthersRun() {
        Thread.yield();
    }

    @Override
    public String toString() {
        return name;
    }
}
