package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts the signals of {@code CacheSignals}: each is an array of its name and the name of a cache. */
enum StaticSignals implements ObjLongConsumer<String[]> {
    INSTANCE;

    static {
        CatchTypes.resolve(Throwable.class);
    }

    @Override
    public void accept(String[] signal, long count) {
        try {
            if (count > 0 && signal.length == 2 && signal[1] != null && !CacheIndex.isOff()) {
                record(signal[0], SignalledCaches.of(signal[1]), Math.min(count, CacheStatisticsTracker.MAX_COUNT));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static void record(String signal, @Nullable ProbedCache cache, long count) {
        if (cache == null) {
            return;
        }
        switch (signal) {
            case "EVICTION" -> cache.tracker().recordEvictions(count);
            case "SIZE_REJECTION" -> RejectedPuts.record(cache.tracker());
            case "HIT_WITHOUT_SAVING" -> recordHitWithoutSaving(cache);
            case "CLEANUP_ERROR" -> cache.tracker().recordCleanupError();
            default -> {
                // A signal of a newer version of the annotations.
            }
        }
    }

    private static void recordHitWithoutSaving(ProbedCache cache) {
        RunningLookup lookup = LookupStack.checking(LookupStack.memberOf(cache));
        if (lookup != null && lookup.isTracked()) {
            lookup.signal(Outcome.HIT_WITHOUT_SAVING);
        } else {
            cache.tracker().recordHit(false);
        }
    }
}
