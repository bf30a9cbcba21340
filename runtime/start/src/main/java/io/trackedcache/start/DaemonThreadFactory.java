package io.trackedcache.start;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Creates the agent's threads. They do not keep the JVM alive, and inherit nothing from the application's threads. */
record DaemonThreadFactory(String name) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(systemGroup(), work, name, 0, false);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(new IgnoringHandler());
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    private static @Nullable ThreadGroup systemGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group != null && group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    /**
     * Ignores the error that ends a thread: the pool replaces the thread, and the application must not see the error.
     */
    private static final class IgnoringHandler implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable error) {}
    }
}
