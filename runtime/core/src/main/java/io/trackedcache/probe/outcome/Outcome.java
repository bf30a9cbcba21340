package io.trackedcache.probe.outcome;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import org.jspecify.annotations.Nullable;

/** How a lookup ends, by the names that signals and classifiers use. */
public enum Outcome {
    HIT,
    STALE,
    MISS,
    EXPIRED,
    UNINITIALIZED,
    ERROR;

    private static final Outcome[] ALL = values();

    /** Returns null for an unknown name, such as one of a newer version of the annotations. */
    public static @Nullable Outcome named(String name) {
        for (Outcome outcome : ALL) {
            if (outcome.name().equals(name)) {
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
        }
    }

    /** Records several lookups that ended alike. */
    public void recordIn(CacheStatisticsTracker tracker, long count) {
        switch (this) {
            case HIT -> tracker.recordHits(count);
            case MISS -> tracker.recordMisses(count);
            case EXPIRED -> tracker.recordMisses(MissReason.EXPIRED, count);
            case UNINITIALIZED -> tracker.recordMisses(MissReason.UNINITIALIZED, count);
            case STALE, ERROR -> {
                for (long i = 0; i < count; i++) {
                    recordIn(tracker);
                }
            }
        }
    }

    /** Whether it already gives the reason of a miss, so that a load adds nothing. */
    public boolean isMissWithReason() {
        return this == EXPIRED || this == UNINITIALIZED;
    }
}
