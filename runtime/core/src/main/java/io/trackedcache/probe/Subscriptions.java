package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** The lookups of one recipe. */
record Subscriptions(LookupProbe probe, CacheStatisticsTracker tracker) {
    static {
        Handlers.catching(Throwable.class);
    }

    /** Somebody subscribes. Null where that is not or cannot be followed; the application must not hear of it. */
    @Nullable
    SubscribedLookup begin() {
        try {
            return ProbedCache.isOff() ? null : followed();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private SubscribedLookup followed() {
        RunningLookup running = new RunningLookup();
        running.begin(probe.cache().number(), probe.cache().loadsEnded());
        running.countsFor(tracker);
        if (tracker.isTimed()) {
            running.startTiming(LookupProbe.now());
        }
        EndingLookup ending = new EndingLookup(probe, running);
        ending.waitUnlessEnded();
        return new SubscribedLookup(probe, ending);
    }
}
