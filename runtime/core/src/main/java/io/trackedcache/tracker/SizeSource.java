package io.trackedcache.tracker;

import java.util.OptionalLong;

/**
 * Returns the number of entries in one part of a cache, such as one instance. Called when a view is read, never on a
 * lookup.
 */
public interface SizeSource {
    /** Whether the source is dead: it will never return a size again and can be removed. */
    boolean isGone();

    /** Whether both sources return the size of the same entries. */
    boolean isSameAs(SizeSource other);

    /** Returns the number of entries; empty if it is unknown. Does not throw. */
    OptionalLong size();
}
