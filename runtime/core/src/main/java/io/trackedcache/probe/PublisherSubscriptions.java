package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.reactive.SubscriptionListener;
import io.trackedcache.probe.reactive.Subscriptions;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** The subscriptions to one publisher, each of which is a lookup. */
record PublisherSubscriptions(LookupProbe probe, CacheStatisticsTracker tracker) implements Subscriptions {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Returns null while tracking is off, and after an error. */
    @Override
    public @Nullable SubscriptionListener begin() {
        try {
            return CacheIndex.isOff() ? null : lookup();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private SubscribedLookup lookup() {
        RunningLookup running = new RunningLookup();
        running.begin(probe.cache().number());
        running.countsFor(tracker);
        if (tracker.isTimed()) {
            running.startTiming(LookupProbe.now());
        }
        PendingLookup pending = new PendingLookup(probe.freeze(running));
        pending.beginInFlight();
        return new SubscribedLookup(probe, pending);
    }
}
