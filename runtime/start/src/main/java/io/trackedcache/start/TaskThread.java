package io.trackedcache.start;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that runs tasks when they are due, one after the other.
 *
 * <p>It has a list and a monitor instead of the JDK's scheduler: that one takes some twenty classes that are in no
 * archive of the JDK, and waits in ways that may initialize the common thread pool, from system properties that the
 * application may not have set yet. There are a dozen tasks, so a list is enough.
 */
final class TaskThread implements Runnable {
    /** What has to run, also while it runs; guarded by this. */
    private final List<Due> waiting = new ArrayList<>();

    private boolean isEnded;

    private TaskThread() {}

    static TaskThread start(String name) {
        TaskThread tasks = new TaskThread();
        new DaemonThreadFactory(name).newThread(tasks).start();
        return tasks;
    }

    /** A task and the time of its next run. */
    private static final class Due {
        private final Runnable task;

        /** The pause after each run; negative for a task that runs once. */
        private final long pauseMillis;

        private long nanoTime;

        Due(long delayMillis, Runnable task, long pauseMillis) {
            this.task = task;
            this.pauseMillis = pauseMillis;
            waitFor(delayMillis);
        }

        private void waitFor(long millis) {
            nanoTime = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        }

        boolean isBefore(Due other) {
            return nanoTime - other.nanoTime < 0;
        }
    }

    /** Runs a task once, or again after each pause. Returns false if the thread runs no more tasks. */
    boolean runAfter(long delayMillis, Runnable task, long pauseMillis) {
        return add(new Due(delayMillis, task, pauseMillis));
    }

    private synchronized boolean add(Due due) {
        if (!isEnded) {
            waiting.add(due);
            notifyAll();
        }
        return !isEnded;
    }

    /** Runs a task and waits for its end. Returns false if it has not ended in time. */
    boolean runAndAwait(Runnable task, long limitMillis) throws InterruptedException {
        Awaited awaited = new Awaited(task);
        return !runAfter(0, awaited, -1) || awaited.await(limitMillis);
    }

    /** Ends the thread after the task that is running, if any; drops all others. */
    synchronized void end() {
        isEnded = true;
        waiting.clear();
        notifyAll();
    }

    @Override
    public void run() {
        for (Due next = next(); next != null; next = next()) {
            runCaught(next.task);
            hasRun(next);
        }
    }

    /** Allocates nothing: a full heap must not end this thread. */
    private synchronized void hasRun(Due due) {
        if (due.pauseMillis < 0) {
            waiting.remove(due);
        } else {
            due.waitFor(due.pauseMillis);
        }
    }

    /** Tasks report their own failures; what fails in reporting must not end the thread. */
    private static void runCaught(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            return;
        }
    }

    /** Waits for the task that is due first; null when the thread is to end. */
    private synchronized @Nullable Due next() {
        while (!isEnded) {
            Due first = first();
            long nanos = first == null ? Long.MAX_VALUE : first.nanoTime - System.nanoTime();
            if (first != null && nanos <= 0) {
                return first;
            }
            try {
                wait(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
            } catch (InterruptedException e) {
                // Only a foreign thread interrupts this one, and its tasks must go on.
            }
        }
        return null;
    }

    /** Returns what is due first, of several the one that was added first; null if there is nothing. */
    private @Nullable Due first() {
        Due first = null;
        for (int i = 0; i < waiting.size(); i++) {
            Due due = waiting.get(i);
            if (first == null || due.isBefore(first)) {
                first = due;
            }
        }
        return first;
    }

    /** A task that a thread waits for. */
    private static final class Awaited implements Runnable {
        private final Runnable task;
        private boolean hasEnded;

        Awaited(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
            } finally {
                ended();
            }
        }

        private synchronized void ended() {
            hasEnded = true;
            notifyAll();
        }

        synchronized boolean await(long limitMillis) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
            long left = limitMillis;
            while (!hasEnded && left > 0) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
            return hasEnded;
        }
    }
}
