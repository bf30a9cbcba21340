package io.trackedcache.agent.app;

import java.util.concurrent.locks.LockSupport;

/** Finishes at once, but its JVM takes two more seconds to end. */
public final class EndingSlowly {
    private static final long TWO_SECONDS = 2_000_000_000L;

    private EndingSlowly() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(EndingSlowly::takeTime));
    }

    private static void takeTime() {
        long end = System.nanoTime() + TWO_SECONDS;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
