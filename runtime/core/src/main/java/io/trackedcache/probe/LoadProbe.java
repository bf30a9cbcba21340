package io.trackedcache.probe;

import io.trackedcache.probe.attribution.Keys;
import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.probe.attribution.RunningLoad;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.BulkKeys;
import io.trackedcache.probe.outcome.KotlinResult;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts loads, and attributes each to the lookup that has caused it, see {@link LoadAttribution}.
 *
 * @param isRefresh whether the method is declared to be no lookup's miss
 */
record LoadProbe(ProbedCache cache, LoadAttribution attribution, TrackerOf trackers, boolean isRefresh)
        implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    static LoadProbe of(ProbedCache cache, TrackerOf trackers, ProbeSpec spec) {
        LoadAttribution attribution = CacheIndex.followLoads(cache);
        if (spec.returnsBoolean()) {
            attribution.markBooleans();
        }
        return new LoadProbe(cache, attribution, trackers, spec.is(ProbeSpec.Trait.REFRESH));
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            Tiers.findAroundLoad(cache);
            RunningLookup lookup = LookupStack.innermost(cache);
            LookupStack.seatEarlier(cache, attribution);
            return CacheIndex.isOff()
                    ? null
                    : new Load(this, tracker(lookup, instance), key, of(instance), callOf(lookup));
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
        return trackers instanceof TrackerOf.Everyone ? 0 : System.identityHashCode(trackers.of(instance));
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        try {
            if (token instanceof Load load) {
                returned(load, value);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static void returned(Load load, @Nullable Object value) throws ReflectiveOperationException {
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
            if (token instanceof Load load) {
                load.ended(null, true, failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return true;
    }

    /** A load that runs; the token of its method. */
    private static final class Load extends RunningLoad implements BiConsumer<@Nullable Object, @Nullable Throwable> {
        private final LoadProbe probe;
        private final CacheStatisticsTracker tracker;
        private final @Nullable Object key;
        private final @Nullable BulkCall around;
        private final long start = System.nanoTime();
        private boolean hasEnded;

        Load(
                LoadProbe probe,
                CacheStatisticsTracker tracker,
                @Nullable Object key,
                int instance,
                @Nullable BulkCall around) {
            super(probe.attribution, Keys.of(key), instance, probe.isRefresh);
            this.probe = probe;
            this.tracker = tracker;
            this.key = key;
            this.around = around;
        }

        /** Ends the load, as its future has completed. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            try {
                ended(value, failure != null, failure);
            } catch (Throwable e) {
                ProbeErrors.recordFailed(e);
            }
        }

        @Override
        protected void futureCompleted(CompletableFuture<?> complete) {
            if (complete.isCompletedExceptionally()) {
                var unused = complete.whenComplete(this);
            } else {
                accept(complete.getNow(null), null);
            }
        }

        /**
         * Ends the load, once. Another thread may do so at the same time, on behalf of a lookup that is about to end:
         * it must wait here, as the lookup must not end before the load has found it. No code of the application runs
         * here.
         */
        synchronized void ended(@Nullable Object value, boolean hasFailed, @Nullable Throwable failure) {
            if (hasEnded) {
                return;
            }
            hasEnded = true;
            long nanos = System.nanoTime() - start;
            if (value instanceof Boolean) {
                probe.attribution.markBooleans();
            }
            boolean isOfMany = key == null ? BulkKeys.mayBeSeveral(value) : BulkKeys.mayBeSeveral(key);
            end(value, failure, !hasFailed, isOfMany ? BulkKeys.ofMap(value) : Set.of(), isOfMany);
            tracker.recordLoad(Duration.ofNanos(nanos), !hasFailed);
        }

        @Override
        protected boolean isOfBulkLookup(@Nullable Object value, boolean hasLoaded) {
            return probe.cache.bulkCalls().take(key, value, hasLoaded, around);
        }

        @Override
        public void refreshed() {
            tracker.recordRefresh();
        }

        @Override
        public void unattributed(long lookups) {
            tracker.recordUnattributedLoads(lookups);
        }
    }
}
