package io.trackedcache.jmx;

/** The methods of a proxy for the bean of the registry. Its tables are not here: clients read them as attributes. */
public interface RegistryMXBean {
    /** Returns the number of caches that are counted. */
    int getCacheCount();

    /** Returns the most caches that are counted separately; further ones are counted together as {@code <overflow>}. */
    int getMaxCaches();
}
