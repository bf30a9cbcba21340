package io.trackedcache.agent;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of the agent: does everything that must not happen on a thread of the application.
 *
 * <p>The thread starts with the first chore. It is a daemon, so it keeps no JVM alive.
 */
final class Housekeeper {
    /** Something to be done once. */
    @FunctionalInterface
    interface Chore {
        void run() throws Exception;
    }

    private final Console console;
    private final ScheduledThreadPoolExecutor thread;

    Housekeeper(Console console) {
        this.console = console;
        // Made on a thread of the application, it must not inherit that thread's group or context.
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        this.thread = new ScheduledThreadPoolExecutor(1, chores -> newThread(group, chores));
    }

    /**
     * Does the chore once, after the delay. Safe to call while classes are loaded: runs nothing and waits for nobody.
     */
    void doAfter(Duration delay, Chore chore) {
        var unused = thread.schedule(() -> doSafely(chore), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void doSafely(Chore chore) {
        try {
            chore.run();
        } catch (Throwable e) {
            console.warn("a chore of the housekeeper failed: " + e);
        }
    }

    private static Thread newThread(@Nullable ThreadGroup group, Runnable chores) {
        Thread thread = new Thread(group, chores, "trackedcache-housekeeper", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }
}
