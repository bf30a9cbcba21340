package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Is interrupted before its first lookup, within lookups and within loads, and checks its interrupt status. */
public final class BeingInterrupted {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private BeingInterrupted() {}

    @TrackedCache("waiting")
    private static String waitForEver() throws InterruptedException {
        return load();
    }

    @CacheLoad("waiting")
    private static String load() throws InterruptedException {
        NEVER.await();
        return "never";
    }

    public static void main(String[] arguments) throws Exception {
        Thread self = Thread.currentThread();
        self.interrupt();
        Own.<@Nullable Object>lookUp(() -> null);
        System.out.println("before: " + self.isInterrupted());
        Own.lookUp(() -> {
            self.interrupt();
            return "found";
        });
        System.out.println("within: " + Thread.interrupted() + " " + self.isInterrupted());
        self.interrupt();
        waitInVain("at once");
        Thread other = new Thread(() -> waitInVain("later"));
        other.start();
        while (other.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        other.interrupt();
        other.join();
        Comparison.compare("own: cache_hits=1, cache_misses=1, total_queries=2");
        Comparison.compare("waiting: cache_misses=2, total_queries=2, loads_failed=2");
    }

    private static void waitInVain(String when) {
        try {
            waitForEver();
        } catch (InterruptedException e) {
            System.out.println("interrupted " + when + ": "
                    + Thread.currentThread().isInterrupted() + " " + e.getStackTrace().length);
        }
    }
}
