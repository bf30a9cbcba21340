package io.trackedcache.probe;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Counts lookups of which more has to be known: whose they are, or how many keys they ask for. */
record DetailedLookupProbe(LookupProbe probe, @Nullable TrackerOf trackers, boolean isBulk)
        implements BiFunction<@Nullable Object, @Nullable Object, @Nullable Object>,
                BiConsumer<@Nullable Object, @Nullable Object>,
                BiPredicate<Throwable, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
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
                lookup.countsFor(trackers.of(instance));
            }
            if (isBulk) {
                lookup.asksFor(BulkKeys.of(key));
            }
            return lookup;
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return begun;
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
