package io.trackedcache.annotation;

/** What a {@link CacheSize} method counts. */
public enum SizeUnit {
    /** The entries of the cache. */
    ENTRIES,

    /** The bytes that the entries take. */
    BYTES
}
