package io.trackedcache.annotation;

/**
 * A kind of result that counts as a miss if {@link TrackedCache#miss} names it.
 *
 * <pre>{@code
 * @TrackedCache(value = "prices", miss = Miss.NEGATIVE)
 * int price(String article) { ... } // -1 if there is none
 * }</pre>
 */
public enum Miss {
    /** An empty {@code Collection}, {@code Map}, array, {@code String} or other {@code CharSequence}. */
    EMPTY,

    /** A number below zero, of a primitive type or a {@code Number}. */
    NEGATIVE,

    /** The number zero, of a primitive type or a {@code Number}. */
    ZERO
}
