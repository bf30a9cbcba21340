package io.trackedcache.weaver;

/** The annotations of the application's authors, as class files name them. */
final class Annotations {
    static final String NAME = descriptor("CacheName");
    static final String LOOKUP = descriptor("TrackedCache");

    /** What code calls that signals. */
    static final String SIGNALS = "io/trackedcache/annotation/CacheLookup";

    private Annotations() {}

    static String descriptor(String simpleName) {
        return "Lio/trackedcache/annotation/" + simpleName + ";";
    }
}
