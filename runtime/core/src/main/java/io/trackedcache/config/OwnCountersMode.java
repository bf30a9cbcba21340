package io.trackedcache.config;

/** What is done with the counters that an application keeps itself of its caches. */
public enum OwnCountersMode {
    /** They are read and compared with our counts, and differences are reported. */
    REPORT,

    /** They are not read. */
    OFF
}
