package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;

/** The lookups of one recipe. */
record Subscriptions(LookupProbe probe, CacheStatisticsTracker tracker) {

    /** Somebody subscribes. */
    SubscribedLookup begin() {
        RunningLookup running = new RunningLookup();
        running.begin(probe.cache().number(), probe.cache().loadsEnded());
        running.countsFor(tracker);
        if (tracker.isTimed()) {
            running.startTiming(System.nanoTime() | 1);
        }
        EndingLookup ending = new EndingLookup(probe, running);
        ending.waitUnlessEnded();
        return new SubscribedLookup(probe, ending);
    }
}
