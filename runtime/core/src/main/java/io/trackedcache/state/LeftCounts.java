package io.trackedcache.state;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts that closed keepers have left in their files, of trackers that live on: a program may start the runtime
 * again. The file and the tracker both have them, so they must not be added up.
 */
final class LeftCounts {
    private static final Map<CacheStatisticsTracker, Left> OF_TRACKER = new WeakHashMap<>();

    private LeftCounts() {}

    private record Left(String file, CounterLedger ledger) {}

    static synchronized void add(CacheStatisticsTracker tracker, String file, CounterLedger ledger) {
        OF_TRACKER.put(tracker, new Left(file, ledger));
    }

    /** Returns the counts that the file had of the tracker, and forgets them; null if it had none. */
    static synchronized @Nullable CounterLedger take(CacheStatisticsTracker tracker, String file) {
        Left left = OF_TRACKER.get(tracker);
        if (left == null || !left.file().equals(file)) {
            return null;
        }
        OF_TRACKER.remove(tracker);
        return left.ledger();
    }
}
