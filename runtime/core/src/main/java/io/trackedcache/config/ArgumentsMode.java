package io.trackedcache.config;

/** How much of the command line of a JVM is in its session file. */
public enum ArgumentsMode {
    /** The names of options, and the values of options that are known to be harmless. */
    NAMES,

    /** Everything, secrets included. */
    FULL
}
