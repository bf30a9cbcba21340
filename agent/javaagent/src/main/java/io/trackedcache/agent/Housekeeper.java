package io.trackedcache.agent;

import io.trackedcache.tracking.CostBook;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread of the agent: does everything that must not happen on a thread of the application.
 *
 * <p>It is started from premain, where nothing of the application is on the stack that it could inherit. It is a
 * daemon, so it keeps no JVM alive, and of the system's thread group, so an application that waits for its own threads
 * does not wait for this one.
 */
final class Housekeeper {
    /** Something to be done, once or again and again. */
    @FunctionalInterface
    interface Chore {
        void run() throws Exception;
    }

    private static final String NAME = "trackedcache-housekeeper";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final Console console;
    private final CostBook costs;
    private final ScheduledThreadPoolExecutor thread;

    Housekeeper(Console console, CostBook costs) {
        this.console = console;
        this.costs = costs;
        this.thread = new ScheduledThreadPoolExecutor(1, new Daemons(NAME));
        waitWithATimeLimit();
    }

    /**
     * Starts the thread with something to wait for. A wait without a time limit is one that the JDK manages by its
     * common pool of threads, and so makes that pool, by properties that the application may be about to set.
     */
    private void waitWithATimeLimit() {
        doEvery(A_DAY, A_DAY, new Nothing());
    }

    /** What is done once a day. */
    private static final class Nothing implements Chore {
        @Override
        public void run() {}
    }

    /**
     * Does the chore once, after the delay. Safe to call while classes are loaded: runs nothing and waits for nobody.
     */
    void doAfter(Duration delay, Chore chore) {
        var unused = thread.schedule(safe(chore), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the chore again and again, with that much rest in between. Safe to call while classes are loaded. */
    void doEvery(Duration firstDelay, Duration rest, Chore chore) {
        var unused = thread.scheduleWithFixedDelay(
                safe(chore), firstDelay.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does the chore when the JVM ends in an orderly way, and lets the JVM wait for it for a while: if the file system
     * does not answer, the application must still end.
     */
    void doAtShutdown(Chore chore) {
        Runtime.getRuntime().addShutdownHook(new Daemons(NAME).newThread(new LastChore(chore)));
    }

    /** What the JVM waits for. The housekeeper itself does the work: it is a daemon, so it can be left behind. */
    private final class LastChore implements Runnable {
        private final Chore chore;

        LastChore(Chore chore) {
            this.chore = chore;
        }

        @Override
        public void run() {
            try {
                thread.submit(safe(chore)).get(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                console.warn("a chore at the end of the JVM takes longer than " + LONGEST_GOODBYE.toSeconds()
                        + " seconds and is given up: are the file systems of state.file and session.dir there?");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                // A safe chore has said itself what went wrong.
                return;
            }
        }
    }

    private Runnable safe(Chore chore) {
        return new SafeChore(chore, console, costs);
    }

    /** A chore that fails is reported, and the next one is done all the same. */
    private record SafeChore(Chore chore, Console console, CostBook costs) implements Runnable {
        @Override
        public void run() {
            long start = System.nanoTime();
            try {
                chore.run();
            } catch (Throwable e) {
                report(e);
            }
            costs.houseKept(System.nanoTime() - start);
        }

        /** What is thrown out of a chore would end its repetition, even where there is just no memory for a line. */
        private void report(Throwable error) {
            try {
                console.warn("a chore of the housekeeper failed: " + error);
            } catch (Throwable again) {
                costs.probeFailed("a chore of the housekeeper failed");
            }
        }
    }
}
