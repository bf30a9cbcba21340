package io.trackedcache.probe.attribution;

import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The loads that have returned a future which has not completed. Refers to them weakly: some never complete. */
final class AwaitedLoads {
    private static final int SWEPT_ABOVE = 1024;

    private final Set<Entry> loads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger added = new AtomicInteger();

    /** One load. */
    static final class Entry extends WeakReference<RunningLoad> {
        Entry(RunningLoad load) {
            super(load);
        }
    }

    /**
     * Adds a load.
     *
     * @param count is decremented for each load that was collected
     */
    Entry add(RunningLoad load, AtomicInteger count) {
        if (added.incrementAndGet() % SWEPT_ABOVE == 0) {
            removeCollected(count);
        }
        Entry entry = new Entry(load);
        loads.add(entry);
        return entry;
    }

    private void removeCollected(AtomicInteger count) {
        loads.removeIf(entry -> {
            boolean isCollected = entry.refersTo(null);
            if (isCollected) {
                count.decrementAndGet();
            }
            return isCollected;
        });
    }

    boolean remove(Entry entry) {
        return loads.remove(entry);
    }

    /** Ends the loads whose futures have completed. */
    void endCompleted() {
        for (Entry entry : loads) {
            RunningLoad load = entry.get();
            if (load != null) {
                load.endIfComplete();
            }
        }
    }
}
