package io.trackedcache.audit;

import java.util.Locale;

/** The kind of variable that holds a counter, and what is wrong with its use. */
public enum Kind {
    /** An instance field. */
    FIELD,
    /** A static field. */
    STATIC_FIELD,
    /** A volatile field, instance or static. Volatile does not make an update atomic. */
    VOLATILE_FIELD,
    /** An element of an array that a field holds. */
    ARRAY_ELEMENT,
    /** An entry of any map, or of an object with the same methods, that is read by one call and written by another. */
    MAP_ENTRY,
    /** An entry of a map that is not thread-safe, changed by one call. Such a call is not atomic there. */
    PLAIN_MAP_ENTRY,
    /** A value of an atomic object or of {@code StatCounters} that is read by one call and set by another. */
    SEPARATE_SET,
    /** A number that is written under a lock and read without one. */
    UNLOCKED_READ,
    /** A map that a method returns itself, while its class goes on changing it. */
    LIVE_MAP;

    /** Returns the word in the output, such as {@code static-field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
