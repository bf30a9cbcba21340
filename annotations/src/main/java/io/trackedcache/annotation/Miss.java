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
    /**
     * An empty {@code Collection}, {@code Map}, array, {@code String} or other {@code CharSequence}. The lookup is not
     * counted, and the agent reports that, if reading the result may run code of the application.
     */
    EMPTY,

    /** A number below zero, of a primitive type or a class of the JDK. */
    NEGATIVE,

    /** The number zero, of a primitive type or a class of the JDK. */
    ZERO
}
