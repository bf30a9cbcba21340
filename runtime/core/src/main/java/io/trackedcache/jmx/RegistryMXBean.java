package io.trackedcache.jmx;

/** What programs can ask the bean of the registry by method; its tables are read as attributes. */
public interface RegistryMXBean {
    /** How many caches are counted. */
    int getCacheCount();

    /** How many caches are counted apart; further ones are counted together as {@code other}. */
    int getMaxCaches();
}
