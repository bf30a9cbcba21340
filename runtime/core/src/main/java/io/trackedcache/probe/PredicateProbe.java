package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.probe.outcome.Outcome;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Signals to the running lookup what a predicate has returned.
 *
 * @param cache null for the innermost lookup of any cache
 * @param signalled the result that is a signal
 * @param outcome the outcome that it signals
 */
record PredicateProbe(@Nullable ProbedCache cache, boolean signalled, Outcome outcome)
        implements BiConsumer<@Nullable Object, @Nullable Object> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** Returns the probe of a method that returns true for an entry that has expired. */
    static PredicateProbe expiry(@Nullable ProbedCache cache, boolean thenStaleHit) {
        return new PredicateProbe(cache, true, thenStaleHit ? Outcome.STALE_IF_FOUND : Outcome.EXPIRED);
    }

    /** Returns the probe of a method that returns false for a cache that is not ready. */
    static PredicateProbe ready(@Nullable ProbedCache cache) {
        return new PredicateProbe(cache, false, Outcome.UNINITIALIZED);
    }

    /** Called on every call of the predicate; does not allocate. The usual result, all is well, costs a comparison. */
    @Override
    public void accept(@Nullable Object value, @Nullable Object instance) {
        if (value instanceof Boolean returned && returned == signalled) {
            signal();
        }
    }

    private void signal() {
        try {
            RunningLookup lookup = cache == null ? LookupStack.innermost() : LookupStack.innermost(cache);
            if (lookup != null) {
                lookup.signal(outcome);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }
}
