package io.trackedcache.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that an operator may want to know at once, such as a low hit rate.
 *
 * @param cache the cache concerned; null for an alert about a method
 * @param subject the name of the cache, or of the class whose method is not counted
 * @param message one sentence for people
 */
public record Alert(Kind kind, @Nullable CacheId cache, String subject, String message, Instant at) {

    /** The reason of an alert. */
    public enum Kind {
        /** A check of a cache's counts has found a fault. */
        VIOLATION,
        /** A fault in a cache's counts was repaired. */
        HEAL,
        /** A counter that the application keeps itself of a cache has lost updates. */
        OWN_COUNTER_DRIFT,
        /** The hit rate of a cache has fallen below {@code alert.hit-rate}. */
        HIT_RATE_LOW,
        /** The hit rate is no longer below {@code alert.hit-rate}, or has too few lookups to be judged. */
        HIT_RATE_RECOVERED,
        /** A method that an annotation or a rule names is not counted. */
        METHOD_NOT_WOVEN
    }
}
