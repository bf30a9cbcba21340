package io.trackedcache.probe;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes to the running lookup what a predicate has answered. Woven code calls {@link #accept} before each return.
 *
 * @param cache null for the innermost lookup of any cache
 */
record PredicateProbe(@Nullable ProbedCache cache, Predicate predicate) implements ObjIntConsumer<@Nullable Object> {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private static final int ANSWER_BITS = 2;
    private static final int PRIME = 31;

    /** Returns the probe of a method that returns true for an entry that has expired. */
    static PredicateProbe expiry(@Nullable ProbedCache cache, boolean thenStaleHit) {
        return new PredicateProbe(cache, thenStaleHit ? Predicate.EXPIRY_THEN_STALE : Predicate.EXPIRY);
    }

    /** Returns the probe of a method that returns false for a cache that is not ready. */
    static PredicateProbe ready(@Nullable ProbedCache cache) {
        return new PredicateProbe(cache, Predicate.READY);
    }

    /**
     * Called on every call of the predicate; does not allocate. The usual answer, all is well, costs two comparisons
     * while the lookups of the cache are not followed. Afterwards it is noted, as a later answer may be about another
     * entry.
     *
     * @param entry the first argument that is an object, or else the receiver
     * @param said the answer in the {@link Predicate#ANSWER} bits; the bits above are a hash of all other arguments
     */
    @Override
    public void accept(@Nullable Object entry, int said) {
        if (predicate.isSignal(said)) {
            signal(entry, said);
        } else {
            ProbedCache asked = asked();
            int followedSince = asked == null ? CacheIndex.allFollowedSince() : asked.followedSince();
            if (followedSince != 0 && (said & Predicate.ANSWER) != 0) {
                note(asked, entry, said, followedSince);
            }
        }
    }

    /** Returns the cache whose lookup it speaks to: of the caches of subclasses, that of the innermost lookup. */
    private @Nullable ProbedCache asked() {
        return cache == null ? null : LookupStack.memberOf(cache);
    }

    private void signal(@Nullable Object entry, int said) {
        try {
            RunningLookup lookup = LookupStack.checking(asked());
            if (lookup != null) {
                lookup.evaluated(predicate, hash(entry, said), true);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private void note(@Nullable ProbedCache asked, @Nullable Object entry, int said, int followedSince) {
        try {
            RunningLookup lookup = LookupStack.checking(asked, followedSince);
            if (lookup != null) {
                lookup.evaluated(predicate, hash(entry, said), false);
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static int hash(@Nullable Object entry, int said) {
        return PRIME * hash(entry) + (said >>> ANSWER_BITS);
    }

    /** Returns a hash by value for immutable values of the JDK; calls no code of the application. */
    private static int hash(@Nullable Object entry) {
        if (entry instanceof String text) {
            return text.hashCode();
        }
        return entry != null && isValue(entry.getClass()) ? entry.hashCode() : System.identityHashCode(entry);
    }

    private static boolean isValue(Class<?> type) {
        return type == Long.class
                || type == Integer.class
                || type == UUID.class
                || type == Boolean.class
                || type == Double.class
                || type == Character.class
                || type == Short.class
                || type == Byte.class
                || type == Float.class;
    }
}
