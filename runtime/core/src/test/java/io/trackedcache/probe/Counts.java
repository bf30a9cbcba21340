package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;

/** The counts of a tracker as text: the ones that are not zero, such as {@code "hits=1 total=1"}. */
public final class Counts {
    private final StringBuilder text = new StringBuilder();

    private Counts() {}

    public static String of(CacheStatisticsTracker tracker) {
        CounterLedger counts = tracker.ledger();
        return new Counts()
                .add("hits", counts.hits())
                .add("stale", counts.staleHits())
                .add("withoutSaving", counts.hitsWithoutSaving())
                .add("misses", counts.misses())
                .add("expired", counts.expired())
                .add("uninitialized", counts.uninitialized())
                .add("total", counts.total())
                .add("errors", counts.lookupErrors())
                .add("loads", counts.loadsOk())
                .add("failedLoads", counts.loadsFailed())
                .add("waits", counts.coalescedWaits())
                .add("refreshes", counts.refreshes())
                .add("unattributed", counts.unattributedLoads())
                .add("timeouts", counts.waitTimeouts())
                .add("rejections", counts.sizeRejections())
                .add("puts", counts.puts())
                .add("removals", counts.removals())
                .add("evictions", counts.evictions())
                .add("cleaned", counts.cleaned())
                .add("cleanups", counts.runs())
                .add("failedCleanups", counts.errors())
                .add("late", counts.lateSignals())
                .text
                .toString();
    }

    private Counts add(String name, long count) {
        if (count != 0) {
            text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(count);
        }
        return this;
    }
}
