package io.trackedcache.trials.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The kind of thread that loads run on. */
@SuppressWarnings("ImmutableEnumChecker") // Each has its threads, as the JVM has its common pool.
enum LoadThread {
    SAME_THREAD("same thread", Runnable::run),
    POOL("pool", Executors.newFixedThreadPool(3, LoadThread::daemon)),
    COMMON_POOL("common pool", task -> ForkJoinPool.commonPool().execute(() -> runWithinStream(task))),
    VIRTUAL_THREAD("virtual thread", virtualThreads());

    private static final int JAVA_WITH_VIRTUAL_THREADS = 21;

    private final String title;
    private final Executor executor;

    /** The tasks that run or wait to run, and the driver. */
    private final Phaser unfinished = new Phaser(1);

    LoadThread(String title, Executor executor) {
        this.title = title;
        this.executor = executor;
    }

    static List<LoadThread> ofThisJvm() {
        List<LoadThread> all = new ArrayList<>(List.of(values()));
        if (Runtime.version().feature() < JAVA_WITH_VIRTUAL_THREADS) {
            all.remove(VIRTUAL_THREAD);
        }
        return all;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a task in a parallel stream, in whatever thread its part comes to run. */
    private static void runWithinStream(Runnable task) {
        IntStream.range(0, 8).parallel().filter(part -> part == 5).forEach(part -> task.run());
    }

    /** Returns an executor that Java 17 does not have; never used there. */
    private static Executor virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException e) {
            return Runnable::run;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Executor executor() {
        return task -> {
            unfinished.register();
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    unfinished.arriveAndDeregister();
                }
            });
        };
    }

    /** Runs a load, waits for it, and returns its value. */
    <T> T run(Supplier<T> load) {
        if (this == SAME_THREAD) {
            return load.get();
        }
        try {
            return CompletableFuture.supplyAsync(load, executor()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Returns a load that runs on such a thread; on the same one, the load itself. */
    <K, V> Function<K, V> running(Function<K, V> load) {
        return this == SAME_THREAD ? load : key -> run(() -> load.apply(key));
    }

    /** Waits until all tasks have ended, also those that libraries have started. */
    void awaitQuiet() {
        unfinished.arriveAndAwaitAdvance();
        if (!ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the common pool still works");
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
