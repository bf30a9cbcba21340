package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Looks up on many threads at once. The first argument is their number, the second their kind. */
public final class ManyThreads {
    private static final int LOOKUPS_OF_EACH = 20;

    private ManyThreads() {}

    @TrackedCache("crowded")
    private static @Nullable String find(int key) {
        return key % 4 == 0 || isExpired(key) ? null : "found";
    }

    @CacheExpiry("crowded")
    private static boolean isExpired(int key) {
        return key % 4 == 1;
    }

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[0]);
        CountDownLatch together = new CountDownLatch(threads);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            work.add(() -> lookUp(together));
        }
        ExecutorService pool = arguments[1].equals("virtual") ? virtual() : Executors.newFixedThreadPool(threads);
        pool.invokeAll(work);
        pool.shutdown();
        long quarter = (long) threads * LOOKUPS_OF_EACH / 4;
        Comparison.compare("crowded: cache_hits=" + 2 * quarter + ", cache_misses=" + 2 * quarter + ", cache_expired="
                + quarter + ", total_queries=" + 4 * quarter);
    }

    private static Void lookUp(CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        for (int key = 0; key < LOOKUPS_OF_EACH; key++) {
            find(key);
        }
        return null;
    }

    /** Finds the method by reflection, because older JVMs have no virtual threads. */
    private static ExecutorService virtual() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }
}
