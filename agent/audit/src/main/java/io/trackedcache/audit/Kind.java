package io.trackedcache.audit;

import java.util.Locale;

/** What a counter that loses updates is kept in. */
public enum Kind {
    /** A field of an object. */
    FIELD,
    /** A field of a class. */
    STATIC_FIELD,
    /** A field of either that is volatile, which does not help. */
    VOLATILE_FIELD,
    /** An element of an array that a field holds. */
    ARRAY_ELEMENT,
    /**
     * An entry of a map, or of what reads and writes like one, whichever it is: read by one call and written by
     * another.
     */
    MAP_ENTRY,
    /** An entry of a map that is not made for threads: changed by one call, which is not atomic there. */
    PLAIN_MAP_ENTRY;

    /** As it stands in the output, such as {@code static-field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
