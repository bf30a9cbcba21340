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
    /** What is not due yet; guarded by this. */
    private final List<Due> waiting = new ArrayList<>();

    private boolean isEnded;

    private TaskThread() {}

    static TaskThread start(String name) {
        TaskThread tasks = new TaskThread();
        new DaemonThreadFactory(name).newThread(tasks).start();
        return tasks;
    }

    /**
     * A task and the time of its next run.
     *
     * @param pauseMillis the pause after each run; negative for a task that runs once
     */
    private record Due(Runnable task, long nanoTime, long pauseMillis) {
        static Due after(long delayMillis, Runnable task, long pauseMillis) {
            return new Due(task, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis), pauseMillis);
        }
    }

    /** Runs a task once, or again after each pause. Returns false if the thread runs no more tasks. */
    boolean runAfter(long delayMillis, Runnable task, long pauseMillis) {
        return add(Due.after(delayMillis, task, pauseMillis));
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
            runCaught(next.task());
            if (next.pauseMillis() >= 0) {
                var unused = add(Due.after(next.pauseMillis(), next.task(), next.pauseMillis()));
            }
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
            int first = indexOfFirst();
            long nanos = first < 0 ? Long.MAX_VALUE : waiting.get(first).nanoTime() - System.nanoTime();
            if (nanos <= 0) {
                return waiting.remove(first);
            }
            try {
                wait(TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
            } catch (InterruptedException e) {
                // Only a foreign thread interrupts this one, and its tasks must go on.
            }
        }
        return null;
    }

    /** Returns where the task is that is due first, of several the one that was added first; -1 if there is none. */
    private int indexOfFirst() {
        int first = -1;
        for (int i = 0; i < waiting.size(); i++) {
            if (first < 0 || waiting.get(i).nanoTime() - waiting.get(first).nanoTime() < 0) {
                first = i;
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
