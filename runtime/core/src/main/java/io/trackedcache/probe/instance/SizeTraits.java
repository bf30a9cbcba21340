package io.trackedcache.probe.instance;

import java.util.List;

/**
 * What the code of a size method shows about its number, besides the objects that it asks.
 *
 * @param isOpaque whether a part of the number may come from objects that are not known
 * @param hasOwnState whether the number depends on numbers of the instance, such as a counter
 * @param overridable the names of the methods of its class that it calls and that subclasses may override
 */
public record SizeTraits(boolean isOpaque, boolean hasOwnState, List<String> overridable) {
    /** The traits of a method that only asks the objects that are known. */
    public static final SizeTraits PLAIN = new SizeTraits(false, false, List.of());

    public SizeTraits {
        overridable = List.copyOf(overridable);
    }
}
