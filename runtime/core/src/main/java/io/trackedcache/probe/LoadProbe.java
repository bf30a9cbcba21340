package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.KotlinResult;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Counts loads, and attributes each to the lookup that has caused it, see {@link LoadAttribution}.
 *
 * @param isRefresh whether the method is declared to be no lookup's miss
 * @param ofNamedCache reports that the lookup is not known, where the method names its cache and not its instance;
 *     otherwise null
 */
record LoadProbe(
        ProbedCache cache,
        LoadAttribution attribution,
        TrackerOf trackers,
        boolean isRefresh,
        @Nullable Unclassifiable ofNamedCache)
        implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    static LoadProbe of(ProbedCache cache, TrackerOf trackers, ProbeSpec spec) {
        LoadAttribution attribution = CacheIndex.followLoads(cache);
        if (spec.returnsBoolean()) {
            attribution.markBooleans();
        }
        Unclassifiable ofNamedCache = spec.isNamedByClass() ? null : new Unclassifiable(spec, ProbeLink.LOAD);
        return new LoadProbe(cache, attribution, trackers, spec.is(ProbeSpec.Trait.REFRESH), ofNamedCache);
    }

    /** Returns the same for the cache of a subclass. */
    private LoadProbe of(ProbedCache member) {
        TrackerOf everyone = new TrackerOf.Everyone(member.tracker());
        return new LoadProbe(member, CacheIndex.followLoads(member), everyone, isRefresh, null);
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        return ofNamedCache != null && cache.hasMembers()
                ? ofRunning(ofNamedCache, instance, key)
                : begun(instance, key);
    }

    /** Begins a load of whichever subclass looks up on this thread. Without one, it may be of any, and is refused. */
    private @Nullable Object ofRunning(Unclassifiable refusal, @Nullable Object instance, @Nullable Object key) {
        try {
            ProbedCache running = LookupStack.runningMemberOf(cache);
            if (running == null && !isRefresh) {
                refusal.report(Unclassifiable.LOAD_OF_SEVERAL);
                return null;
            }
            return running == null || running.equals(cache)
                    ? begun(instance, key)
                    : of(running).begun(instance, key);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private @Nullable Object begun(@Nullable Object instance, @Nullable Object key) {
        try {
            Tiers.findAroundLoad(cache);
            RunningLookup lookup = LookupStack.innermost(cache);
            LookupStack.seatEarlier(cache, attribution);
            return CacheIndex.isOff()
                    ? null
                    : new CountedLoad(this, tracker(lookup, instance), key, of(instance), callOf(lookup));
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private static @Nullable BulkCall callOf(@Nullable RunningLookup lookup) {
        return lookup == null ? null : lookup.requested();
    }

    private CacheStatisticsTracker tracker(@Nullable RunningLookup lookup, @Nullable Object instance) {
        CacheStatisticsTracker ofLookup = lookup == null ? null : lookup.tracker();
        return ofLookup == null ? trackers.of(instance) : ofLookup;
    }

    /** Returns a number of the instance, as its lookups have it; 0 if all instances count for the same cache. */
    private int of(@Nullable Object instance) {
        return trackers.variesByInstance() ? System.identityHashCode(trackers.of(instance)) : 0;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        try {
            if (token instanceof CountedLoad load) {
                returned(load, value);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static void returned(CountedLoad load, @Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof CompletionStage<?> stage) {
            load.awaits(stage);
            var unused = stage.whenComplete(load);
        } else {
            load.ended(value, KotlinResult.hasFailed(value), null);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        try {
            if (token instanceof CountedLoad load) {
                load.ended(null, true, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return true;
    }
}
