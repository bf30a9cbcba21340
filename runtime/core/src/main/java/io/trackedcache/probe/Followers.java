package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;

/**
 * The lookups that end together with another one, as they wait for the same future. Guarded by the lock of that one.
 */
final class Followers {
    private final CacheStatisticsTracker tracker;
    private final List<Group> groups = new ArrayList<>();
    private long count;
    private long waiting;

    /** The lookups that began in the same tick of the pending clock. */
    private static final class Group {
        private final long pendingSince;
        private long size = 1;

        Group(long pendingSince) {
            this.pendingSince = pendingSince;
        }
    }

    Followers(CacheStatisticsTracker tracker) {
        this.tracker = tracker;
    }

    /**
     * Adds a lookup.
     *
     * @param joinsALoad whether it waits for a load that another lookup runs
     */
    void add(boolean joinsALoad) {
        long pendingSince = tracker.gauges().beginPending();
        count++;
        waiting += joinsALoad ? 1 : 0;
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last != null && last.pendingSince == pendingSince) {
            last.size++;
        } else {
            groups.add(new Group(pendingSince));
        }
    }

    /** Shows them as in flight no longer. */
    void endPending() {
        for (Group group : groups) {
            tracker.gauges().endPending(group.pendingSince, group.size);
        }
        groups.clear();
    }

    /** Records all of them with the same outcome, and those that waited for a load. */
    void record(Outcome outcome) {
        outcome.recordIn(tracker, count);
        for (long i = 0; i < waiting; i++) {
            tracker.recordCoalescedWait();
        }
    }
}
