package io.trackedcache.tracker;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Returns the number of entries in one part of a cache, such as one instance. Called when a view is read, never on a
 * lookup.
 */
public interface SizeSource {
    /** Whether the source is dead: it will never return a size again and can be removed. */
    boolean isGone();

    /** Whether both sources return the size of the same entries. */
    boolean isSameAs(SizeSource other);

    /** Returns what the size counts; empty if that is not known, and so taken for entries of its own. */
    default List<SizePart> parts() {
        return List.of();
    }

    /** Whether a part of the size may come from entries that another source counts too, which {@link #parts} lacks. */
    default boolean isOpaque() {
        return false;
    }

    /** Returns the source as a part of another one, which asks it for its size; null if none can. */
    default @Nullable SizePart self() {
        return null;
    }

    /**
     * Takes the reason why the size of the cache is not known.
     *
     * @param whyAndRemedy the reason, a semicolon, and the remedy
     */
    default void unknownBecause(String whyAndRemedy) {}

    /** Returns the number of entries; empty if it is unknown. Does not throw. */
    OptionalLong size();
}
