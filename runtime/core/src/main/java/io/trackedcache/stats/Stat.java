package io.trackedcache.stats;

import org.jspecify.annotations.Nullable;

/** A counter or value of a set. */
sealed interface Stat permits StatCounter, StatValue {
    String key();

    /** Returns the current value; a {@code Long} for a counter. */
    @Nullable
    Object get();

    /**
     * Returns an action that sets the value and cannot fail; it must be run under the lock of the set.
     *
     * @param normal the new value, as {@link StatValue#normal} returns it
     * @throws IllegalArgumentException if it cannot be set to that value
     */
    Runnable setting(@Nullable Object normal);

    /** Restores the initial value; called under the lock of the set. */
    void reset();
}
