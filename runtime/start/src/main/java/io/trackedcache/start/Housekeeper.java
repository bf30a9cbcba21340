package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.tracking.CostBook;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The background thread of the product. It runs everything that must not run on a thread of the application.
 *
 * <p>It is started from premain, when the stack holds nothing of the application that it could inherit. It is a daemon
 * thread, so it does not keep the JVM alive. It belongs to the system's thread group, so an application that waits for
 * its own threads does not wait for this one.
 */
public final class Housekeeper {
    /** Work for the housekeeper, once or repeatedly. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    private static final String NAME = "trackedcache-housekeeper";
    private static final long ONCE = -1;
    private static final Duration MAX_WAIT_AT_SHUTDOWN = Duration.ofSeconds(10);

    private final TaskErrors errors;
    private final Console console;
    private final CostBook costs;
    private final TaskThread thread;
    private final Map<Thread, Runnable> ends = new ConcurrentHashMap<>();

    Housekeeper(Console console, CostBook costs) {
        this.errors = new TaskErrors(console, costs);
        this.console = console;
        this.costs = costs;
        this.thread = TaskThread.start(NAME);
    }

    /** A task that does nothing. */
    static final class Nothing implements Task {
        @Override
        public void run() {}
    }

    /**
     * Runs a task once, after the delay. Safe to call during class loading: it runs no task and waits for no thread.
     */
    public void runAfter(Duration delay, Task task) {
        var unused = thread.runAfter(delay.toMillis(), guarded(task), ONCE);
    }

    /** Runs a task repeatedly, with a pause after each run. Safe to call during class loading. */
    public void runEvery(Duration firstDelay, Duration pause, Task task) {
        var unused = thread.runAfter(firstDelay.toMillis(), guarded(task), pause.toMillis());
    }

    /** Runs a task and waits until it has ended, or for a limited time. */
    void runAtOnce(Task task) {
        new ShutdownHook(task).run();
    }

    /**
     * Runs a task at the orderly end of the JVM. The JVM waits for it, but only for a limited time: if a file system
     * does not respond, the application must still end.
     */
    public void runAtShutdown(Task task) {
        atShutdown(new ShutdownHook(task));
    }

    private void atShutdown(Runnable end) {
        Thread hook = new DaemonThreadFactory(NAME).newThread(end);
        Runtime.getRuntime().addShutdownHook(hook);
        ends.put(hook, end);
    }

    /** Does at once what is due at the end of the JVM, and ends the thread; nothing if the JVM is ending already. */
    void end() {
        try {
            for (Map.Entry<Thread, Runnable> end : ends.entrySet()) {
                if (Runtime.getRuntime().removeShutdownHook(end.getKey())) {
                    end.getValue().run();
                }
            }
            thread.end();
        } catch (IllegalStateException e) {
            // The hooks run by themselves, and need the thread.
            ends.clear();
        }
    }

    /**
     * Runs a task at the orderly end of the JVM on a thread of its own, beside the other tasks. If it takes longer than
     * the limit, it is left behind without a message, so it must be a task that other JVMs can make up for.
     */
    public void runBesideAtShutdown(Duration limit, Task task) {
        Thread beside = new DaemonThreadFactory(NAME).newThread(guarded(task));
        atShutdown(new HookBeside(beside, limit));
    }

    /** The thread that the JVM waits for while the other one runs the task. */
    private record HookBeside(Thread beside, Duration limit) implements Runnable {
        @Override
        public void run() {
            try {
                beside.start();
                beside.join(limit.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The thread that the JVM waits for. The task itself runs on the housekeeper, which as a daemon can be left behind.
     */
    private final class ShutdownHook implements Runnable {
        private final Task task;

        ShutdownHook(Task task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                if (!thread.runAndAwait(guarded(task), MAX_WAIT_AT_SHUTDOWN.toMillis())) {
                    console.warn("a task at the end of the JVM takes longer than " + MAX_WAIT_AT_SHUTDOWN.toSeconds()
                            + " seconds and is abandoned; check the file systems of state.file and session.dir");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Runnable guarded(Task task) {
        return new GuardedTask(task, errors, costs);
    }

    /** A task whose failure is reported and does not affect other tasks. */
    private record GuardedTask(Task task, TaskErrors errors, CostBook costs) implements Runnable {
        @Override
        public void run() {
            long start = System.nanoTime();
            try {
                task.run();
            } catch (Throwable e) {
                errors.report(e);
            }
            costs.houseKept(System.nanoTime() - start);
        }
    }
}
