package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/**
 * A class that names a cache.
 *
 * @param loader null for that of the JVM itself
 * @param hasLookup whether it looks something up in that cache, rather than telling of it
 * @param isByInstance whether not the class has that name, but an instance of it
 */
public record NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup, boolean isByInstance) {
    /** One that has the name itself. */
    public NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup) {
        this(loader, name, hasLookup, false);
    }
}
