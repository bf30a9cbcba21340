package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;

/** Lookups that end together with another one, as they wait for the same future. Used under the lock of that one. */
final class Followers {
    private final CacheStatisticsTracker tracker;
    private final List<Group> groups = new ArrayList<>();
    private long count;
    private long waiting;

    /** Those that have begun at about the same time. */
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
     * One more.
     *
     * @param joinsALoad whether it waits for a load of another one
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

    void endPending() {
        for (Group group : groups) {
            tracker.gauges().endPending(group.pendingSince, group.size);
        }
        groups.clear();
    }

    long count() {
        return count;
    }

    void recordWaits() {
        for (long i = 0; i < waiting; i++) {
            tracker.recordCoalescedWait();
        }
    }
}
