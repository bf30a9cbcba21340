package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.instance.TrackerOf;
import io.trackedcache.probe.outcome.KotlinResult;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Counts loads, and signals them to the lookups that they belong to. */
record LoadProbe(ProbedCache cache, TrackerOf trackers) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        try {
            RunningLookup lookup = LookupStack.loadBegan(cache);
            if (CacheIndex.isOff()) {
                return null;
            }
            return new Load(System.nanoTime(), tracker(lookup, instance));
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return null;
        }
    }

    private CacheStatisticsTracker tracker(@Nullable RunningLookup lookup, @Nullable Object instance) {
        CacheStatisticsTracker ofLookup = lookup == null ? null : lookup.tracker();
        return ofLookup == null ? trackers.of(instance) : ofLookup;
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        try {
            if (token instanceof Load load) {
                end(load, value);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private void end(Load load, @Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof CompletionStage<?> stage) {
            cache.loadEnded(stage);
            var unused = stage.whenComplete(load);
        } else {
            load.end(!KotlinResult.hasFailed(value));
            cache.loadEnded(value);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        try {
            if (token instanceof Load load) {
                load.end(false);
                cache.loadEnded(failure);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
        return true;
    }

    /** A load that runs; the token of its method. */
    private static final class Load extends EndsOnce implements BiConsumer<@Nullable Object, @Nullable Throwable> {
        private final long start;
        private final CacheStatisticsTracker tracker;

        Load(long start, CacheStatisticsTracker tracker) {
            this.start = start;
            this.tracker = tracker;
        }

        /** Ends the load, as its future has completed. */
        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            try {
                end(failure == null);
            } catch (Throwable e) {
                ProbeErrors.recordFailed(e);
            }
        }

        void end(boolean ok) {
            if (tryEnd()) {
                tracker.recordLoad(Duration.ofNanos(System.nanoTime() - start), ok);
            }
        }
    }
}
