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
    HIT_WITHOUT_SAVING,
    MISS,
    EXPIRED,
    UNINITIALIZED,
    ERROR,

    /** The entry had expired: a stale hit if a value is returned, otherwise an expired miss. */
    STALE_IF_FOUND(STALE, EXPIRED),

    /** Several entries had expired; a value that is returned is none of them. */
    EXPIRED_UNLESS_FOUND(HIT, EXPIRED),

    /** The cache was not ready by several answers, but may have become ready. */
    UNINITIALIZED_UNLESS_FOUND(HIT, UNINITIALIZED),

    /** The answers about several entries differ, so that they say nothing. */
    AS_RESULT(HIT, MISS);

    private final @Nullable Outcome ifFound;
    private final @Nullable Outcome otherwise;

    Outcome() {
        this.ifFound = null;
        this.otherwise = null;
    }

    Outcome(Outcome ifFound, Outcome otherwise) {
        this.ifFound = ifFound;
        this.otherwise = otherwise;
    }

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
        return this == HIT || this == STALE || this == HIT_WITHOUT_SAVING;
    }

    /** Records one lookup. Called on every lookup; does not allocate. */
    public void recordIn(CacheStatisticsTracker tracker) {
        switch (this) {
            case HIT -> tracker.recordHit();
            case STALE -> tracker.recordStaleHit();
            case HIT_WITHOUT_SAVING -> tracker.recordHit(false);
            case MISS -> tracker.recordMiss();
            case EXPIRED -> tracker.recordMiss(MissReason.EXPIRED);
            case UNINITIALIZED -> tracker.recordMiss(MissReason.UNINITIALIZED);
            case ERROR -> tracker.recordLookupError();
            case STALE_IF_FOUND, EXPIRED_UNLESS_FOUND, UNINITIALIZED_UNLESS_FOUND, AS_RESULT ->
                throw new IllegalStateException(this + " depends on the result");
        }
    }

    /** Records several lookups that ended alike. */
    public void recordIn(CacheStatisticsTracker tracker, long count) {
        switch (this) {
            case HIT -> tracker.recordHits(count);
            case MISS -> tracker.recordMisses(count);
            case EXPIRED -> tracker.recordMisses(MissReason.EXPIRED, count);
            case UNINITIALIZED -> tracker.recordMisses(MissReason.UNINITIALIZED, count);
            case STALE,
                    HIT_WITHOUT_SAVING,
                    ERROR,
                    STALE_IF_FOUND,
                    EXPIRED_UNLESS_FOUND,
                    UNINITIALIZED_UNLESS_FOUND,
                    AS_RESULT -> {
                for (long i = 0; i < count; i++) {
                    recordIn(tracker);
                }
            }
        }
    }

    /** Whether it does not depend on the result. */
    boolean isFinal() {
        return ifFound == null;
    }

    /**
     * Returns how a lookup with this signal ends.
     *
     * @param isFound whether its result is a hit
     */
    Outcome given(boolean isFound) {
        Outcome depending = isFound ? ifFound : otherwise;
        return depending == null ? this : depending;
    }

    /**
     * Returns how a lookup with this signal ends whose value comes from a load or from another cache: as signalled, or,
     * where the result would decide, as a miss by the reason that this signal gives, if any.
     */
    public Outcome whenMissed() {
        return switch (this) {
            case EXPIRED_UNLESS_FOUND -> EXPIRED;
            case UNINITIALIZED_UNLESS_FOUND -> UNINITIALIZED;
            case AS_RESULT -> MISS;
            case HIT, STALE, HIT_WITHOUT_SAVING, MISS, EXPIRED, UNINITIALIZED, ERROR, STALE_IF_FOUND -> this;
        };
    }

    /**
     * Whether the result alone has decided a lookup with this signal, although predicates gave answers.
     *
     * @param outcome how the lookup ended
     */
    public boolean isLeftToResult(Outcome outcome) {
        boolean isUnlessFound = this == EXPIRED_UNLESS_FOUND || this == UNINITIALIZED_UNLESS_FOUND;
        return this == AS_RESULT || (isUnlessFound && outcome == HIT);
    }
}
