package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The values that caches have rejected for their size, on each thread: a put that runs meanwhile has put one entry less
 * for each. Costs a put one field until the first rejection.
 */
final class RejectedPuts {
    private static final ThreadLocal<Map<CacheStatisticsTracker, Long>> OF_THREAD =
            ThreadLocal.withInitial(WeakHashMap::new);

    private static volatile boolean areAny;

    private RejectedPuts() {}

    /** Records a rejection, and notes it for the put that runs on this thread. */
    static void record(CacheStatisticsTracker tracker) {
        tracker.recordSizeRejection();
        areAny = true;
        OF_THREAD.get().merge(tracker, 1L, Long::sum);
    }

    /** Returns the rejections on this thread so far. */
    static long soFar(CacheStatisticsTracker tracker) {
        return areAny ? OF_THREAD.get().getOrDefault(tracker, 0L) : 0;
    }

    /** Returns how many there were since an earlier number, and forgets these: they belong to the put that ends. */
    static long takeSince(long before, CacheStatisticsTracker tracker) {
        long since = Math.max(0, soFar(tracker) - before);
        if (since > 0) {
            OF_THREAD.get().put(tracker, before);
        }
        return since;
    }
}
