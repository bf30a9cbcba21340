package io.trackedcache.probe.outcome;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import org.jspecify.annotations.Nullable;

/**
 * How a lookup ends, by the names that signals and classifiers use. The constants after {@link #ERROR} have no such
 * name: they are signals of predicates, which depend on the result.
 */
public enum Outcome {
    HIT,
    STALE,
    MISS,
    EXPIRED,
    UNINITIALIZED,
    ERROR,

    /** The entry had expired: a stale hit if a value is returned, otherwise an expired miss. */
    STALE_IF_FOUND;

    private static final Outcome[] ALL = values();

    /** Returns null for an unknown name, such as one of a newer version of the annotations. */
    public static @Nullable Outcome named(String name) {
        for (Outcome outcome : ALL) {
            if (outcome.isFinal() && outcome.name().equals(name)) {
                return outcome;
            }
        }
        return null;
    }

    public boolean isHit() {
        return this == HIT || this == STALE;
    }

    /** Records one lookup. Called on every lookup; does not allocate. */
    public void recordIn(CacheStatisticsTracker tracker) {
        switch (this) {
            case HIT -> tracker.recordHit();
            case STALE -> tracker.recordStaleHit();
            case MISS -> tracker.recordMiss();
            case EXPIRED -> tracker.recordMiss(MissReason.EXPIRED);
            case UNINITIALIZED -> tracker.recordMiss(MissReason.UNINITIALIZED);
            case ERROR -> tracker.recordLookupError();
            case STALE_IF_FOUND -> throw new IllegalStateException(this + " depends on the result");
        }
    }

    /** Records several lookups that ended alike. */
    public void recordIn(CacheStatisticsTracker tracker, long count) {
        switch (this) {
            case HIT -> tracker.recordHits(count);
            case MISS -> tracker.recordMisses(count);
            case EXPIRED -> tracker.recordMisses(MissReason.EXPIRED, count);
            case UNINITIALIZED -> tracker.recordMisses(MissReason.UNINITIALIZED, count);
            case STALE, ERROR, STALE_IF_FOUND -> {
                for (long i = 0; i < count; i++) {
                    recordIn(tracker);
                }
            }
        }
    }

    /** Whether it does not depend on the result. */
    boolean isFinal() {
        return this != STALE_IF_FOUND;
    }

    /**
     * Returns how a lookup with this signal ends.
     *
     * @param isFound whether its result is a hit
     */
    Outcome given(boolean isFound) {
        if (isFinal()) {
            return this;
        }
        return isFound ? STALE : EXPIRED;
    }

    /** Whether it already gives the reason of a miss, so that a load adds nothing. */
    public boolean isMissWithReason() {
        return this == UNINITIALIZED || isOfExpiredEntry();
    }

    /** Whether an entry had expired. */
    public boolean isOfExpiredEntry() {
        return this == EXPIRED || this == STALE_IF_FOUND;
    }
}
