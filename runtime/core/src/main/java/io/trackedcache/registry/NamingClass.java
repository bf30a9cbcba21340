package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/**
 * A class that names a cache in an annotation or a rule.
 *
 * @param loader null for the bootstrap class loader
 * @param hasLookup whether it has a lookup of that cache, not only methods that signal loads, puts and the like
 * @param isByInstance whether the name comes from an instance of the class, not from the class itself
 */
public record NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup, boolean isByInstance) {
    /** Creates one where the name comes from the class itself. */
    public NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup) {
        this(loader, name, hasLookup, false);
    }
}
