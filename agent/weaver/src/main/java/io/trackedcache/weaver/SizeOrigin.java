package io.trackedcache.weaver;

import java.util.List;

/**
 * The origin of the number that a size method returns, as far as its code shows it.
 *
 * @param stores the fields whose objects it asks
 * @param hasOwnState whether it reads numbers of its instance, such as a counter
 * @param isOpaque whether a part of the number may come from elsewhere
 * @param overridable the methods of the class that it calls and that subclasses may override
 */
record SizeOrigin(List<SizeStore> stores, boolean hasOwnState, boolean isOpaque, List<String> overridable) {
    /** The origin of a method that reads nothing. */
    static final SizeOrigin NONE = new SizeOrigin(List.of(), false, false, List.of());

    /** The origin of a method whose code cannot be read. */
    static final SizeOrigin UNREADABLE = new SizeOrigin(List.of(), false, true, List.of());
}
