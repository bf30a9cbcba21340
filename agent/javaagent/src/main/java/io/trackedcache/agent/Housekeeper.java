package io.trackedcache.agent;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
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
        this.thread = new ScheduledThreadPoolExecutor(1, new Daemons());
    }

    /**
     * Does the chore once, after the delay. Safe to call while classes are loaded: runs nothing and waits for nobody.
     */
    void doAfter(Duration delay, Chore chore) {
        var unused = thread.schedule(new SafeChore(chore, console), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A chore that fails is reported, and the next one is done all the same. */
    private record SafeChore(Chore chore, Console console) implements Runnable {
        @Override
        public void run() {
            try {
                chore.run();
            } catch (Throwable e) {
                console.warn("a chore of the housekeeper failed: " + e);
            }
        }
    }

    /**
     * Makes the thread, on whatever thread of the application has the first chore, without anything of that thread's.
     */
    private static final class Daemons implements ThreadFactory {
        private final @Nullable ThreadGroup groupOfMain = Thread.currentThread().getThreadGroup();

        @Override
        public Thread newThread(Runnable chores) {
            Thread thread = new Thread(groupOfMain, chores, "trackedcache-housekeeper", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            return thread;
        }
    }
}
