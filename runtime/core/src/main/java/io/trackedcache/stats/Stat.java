package io.trackedcache.stats;

import org.jspecify.annotations.Nullable;

/** What a set has under one key. */
sealed interface Stat permits StatCounter, StatValue {
    String key();

    /** What it is now: a {@code Long} of a counter. */
    @Nullable
    Object get();

    /**
     * What sets it, to be run under the lock of the set.
     *
     * @param normal as {@link StatValue#normal} gives it: nothing of the application's
     * @throws IllegalArgumentException for what it cannot be set to
     */
    Runnable setting(@Nullable Object normal);

    /** Sets it to what it was at first; under the lock of the set. */
    void reset();
}
