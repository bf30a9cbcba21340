package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/**
 * A class that names a cache.
 *
 * @param loader null for that of the JVM itself
 * @param hasLookup whether it looks something up in that cache, rather than telling of it
 */
public record NamingClass(@Nullable ClassLoader loader, String name, boolean hasLookup) {}
