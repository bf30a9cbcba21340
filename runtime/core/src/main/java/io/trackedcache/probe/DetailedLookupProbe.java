package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/**
 * Counts lookups that need more than the cache: the tracker of the instance, or the requested keys.
 *
 * @param trackers null where all instances count for the same cache
 */
record DetailedLookupProbe(LookupProbe probe, @Nullable TrackerOf trackers, boolean isBulk) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        Object begun = probe.apply(instance, key);
        try {
            RunningLookup lookup = begun == null ? new RunningLookup() : (RunningLookup) begun;
            if (!lookup.isTracked()) {
                return lookup;
            }
            if (trackers != null) {
                countsFor(trackers.of(instance), lookup);
            }
            if (isBulk) {
                asksFor(BulkKeys.of(key), lookup);
            }
            return lookup;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return begun;
        }
    }

    /** A bulk lookup gets its loads by their keys or by their maps, so it is none of the lookups of a single key. */
    private void asksFor(BulkKeys keys, RunningLookup lookup) {
        BulkCall call = new BulkCall(keys);
        lookup.asksFor(call);
        LoadAttribution loads = probe.cache().loads();
        if (loads != null && lookup.hasSeat()) {
            loads.forget(lookup.takeTicket());
            probe.cache().bulkCalls().add(call);
        }
    }

    /** Lets a load of an instance find the lookups of that instance alone. */
    private void countsFor(CacheStatisticsTracker tracker, RunningLookup lookup) {
        lookup.countsFor(tracker);
        if (lookup.start() == 0 && tracker.isTimed()) {
            lookup.startTiming(LookupProbe.now());
        }
        LoadAttribution loads = probe.cache().loads();
        if (loads != null) {
            loads.ofInstance(lookup.ticket(), System.identityHashCode(tracker));
        }
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        probe.accept(value, token);
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return probe.test(failure, token);
    }
}
