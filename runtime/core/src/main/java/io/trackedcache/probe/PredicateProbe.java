package io.trackedcache.probe;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hears what a predicate returns, and tells the lookup that it speaks of. */
record PredicateProbe(ProbedCache cache, boolean telling, Outcome told)
        implements BiConsumer<@Nullable Object, @Nullable Object> {
    static {
        Handlers.catching(Throwable.class);
    }

    /** An entry that has expired says so by true. */
    static PredicateProbe expiry(ProbedCache cache) {
        return new PredicateProbe(cache, true, Outcome.EXPIRED);
    }

    /** A cache that is not ready says so by false. */
    static PredicateProbe ready(ProbedCache cache) {
        return new PredicateProbe(cache, false, Outcome.UNINITIALIZED);
    }

    /**
     * On every call of the predicate; does not allocate. What is said mostly, that all is well, costs one comparison.
     */
    @Override
    public void accept(@Nullable Object value, @Nullable Object instance) {
        if (value instanceof Boolean said && said == telling) {
            tell();
        }
    }

    private void tell() {
        try {
            RunningLookup lookup = LookupStack.innermost(cache);
            if (lookup != null) {
                lookup.signal(told);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }
}
