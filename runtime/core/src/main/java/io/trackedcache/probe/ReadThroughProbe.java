package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the lookups of a method whose own code loads what is missing, as long as no load of its cache is known: each
 * of them would look like a hit. The load may be a method of a class that is loaded within the first lookup.
 */
record ReadThroughProbe(AroundProbe probe, LookupProbe counting) implements AroundProbe {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    @Override
    public @Nullable Object apply(@Nullable Object instance, @Nullable Object key) {
        return probe.apply(instance, key);
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Object token) {
        if (counting.cache().loads() != null || isUntracked(token)) {
            probe.accept(value, token);
        } else {
            refuse(token);
        }
    }

    @Override
    public boolean test(Throwable failure, @Nullable Object token) {
        return probe.test(failure, token);
    }

    private static boolean isUntracked(@Nullable Object token) {
        return token instanceof RunningLookup lookup && !lookup.isTracked();
    }

    private void refuse(@Nullable Object token) {
        try {
            counting.ended((RunningLookup) token).forget();
            counting.unclassifiable().report(Unclassifiable.READ_THROUGH);
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }
}
