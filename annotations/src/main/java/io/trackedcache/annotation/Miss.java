package io.trackedcache.annotation;

/**
 * A kind of result that is a miss if the author of a cache says so.
 *
 * <pre>{@code
 * @TrackedCache(value = "prices", miss = Miss.NEGATIVE)
 * int price(String article) { ... } // -1 where there is none
 * }</pre>
 */
public enum Miss {
    /** A {@code Collection}, {@code Map}, array, {@code String} or other {@code CharSequence} with nothing in it. */
    EMPTY,

    /** A number below zero: of a primitive type, or any {@code Number}. */
    NEGATIVE,

    /** A number that is zero: of a primitive type, or any {@code Number}. */
    ZERO
}
