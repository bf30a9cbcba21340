package io.trackedcache.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may want to be told of at once.
 *
 * @param cache the cache that it is about; null where it is about none
 * @param subject what it is about, for people: the cache, or the class of a method
 * @param message what people read
 */
public record Alert(Kind kind, @Nullable CacheId cache, String subject, String message, Instant at) {

    /** What sort of thing. */
    public enum Kind {
        /** A check of a cache's counts has found a fault. */
        VIOLATION,
        /** A fault in a cache's counts was repaired. */
        HEAL,
        /** The hit rate of a cache has fallen below {@code alert.hit-rate}. */
        HIT_RATE_LOW,
        /** It is no longer below. */
        HIT_RATE_RECOVERED,
        /** A method that an annotation or a rule names is not counted. */
        METHOD_NOT_WOVEN
    }
}
