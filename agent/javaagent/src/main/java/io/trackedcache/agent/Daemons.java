package io.trackedcache.agent;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes threads of ours: they keep no JVM alive, and neither inherit nor hold anything of the application. */
record Daemons(String name) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable chores) {
        Thread thread = new Thread(systemGroup(), chores, name, 0, false);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(new Unheard());
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

    /** A pool starts another thread in place of one that ends; an out of memory of ours is nobody's business. */
    private static final class Unheard implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable error) {}
    }
}
