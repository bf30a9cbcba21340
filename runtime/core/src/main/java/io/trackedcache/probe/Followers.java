package io.trackedcache.probe;

import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lookups that end together with another one, as they wait for the same future. Guarded by the lock of that one.
 */
final class Followers {
    /** A million lookups may wait for one future; so many of them are enough for its latencies. */
    private static final int MOST_TIMED = 1024;

    private static final long[] NONE = {};

    private final CacheStatisticsTracker tracker;
    private final List<Group> groups = new ArrayList<>();
    private long[] starts = NONE;
    private int timed;
    private long count;

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
     * @param start when it began, in nanoseconds; zero if it is not timed
     */
    void add(long start) {
        if (start != 0) {
            addStart(start);
        }
        long pendingSince = tracker.gauges().beginPending();
        count++;
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last != null && last.pendingSince == pendingSince) {
            last.size++;
        } else {
            groups.add(new Group(pendingSince));
        }
    }

    private void addStart(long start) {
        if (timed == MOST_TIMED) {
            return;
        }
        if (timed == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(4, 2 * timed));
        }
        starts[timed++] = start;
    }

    /** Shows them as in flight no longer. */
    void endPending() {
        for (Group group : groups) {
            tracker.gauges().endPending(group.pendingSince, group.size);
        }
        groups.clear();
    }

    /**
     * Records all of them with the same outcome.
     *
     * @param now when they have ended, in nanoseconds
     * @param haveWaited whether their future comes from a load that another lookup caused
     */
    void record(Outcome outcome, long now, boolean haveWaited) {
        outcome.recordIn(tracker, count);
        for (int i = 0; i < timed; i++) {
            tracker.recordLatencyNanos(now - starts[i]);
        }
        if (haveWaited) {
            tracker.recordCoalescedWaits(count);
        }
    }
}
