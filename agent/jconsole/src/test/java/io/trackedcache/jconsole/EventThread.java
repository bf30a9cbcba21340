package io.trackedcache.jconsole;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Runs code on the event thread, which exists without a display too. */
final class EventThread {
    private static final long PATIENCE_SECONDS = 60;

    private EventThread() {}

    static <T> T get(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        try {
            EventQueue.invokeAndWait(task);
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable action) {
        try {
            EventQueue.invokeAndWait(action);
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
