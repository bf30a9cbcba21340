package io.trackedcache.tracker;

import java.util.OptionalLong;

/** Something that knows how many entries it holds of a cache. Asked when somebody looks, never on a lookup. */
public interface SizeSource {
    /** Whether it will never answer again, and can be forgotten. */
    boolean isGone();

    /** Whether it would answer for the same entries as the other one. */
    boolean isSameAs(SizeSource other);

    /** How many; empty where it does not know. Does not throw. */
    OptionalLong size();
}
