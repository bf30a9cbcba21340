package io.trackedcache.weaver;

/** The annotations of the application's authors, as class files name them. */
final class Annotations {
    static final String NAME = descriptor("CacheName");
    static final String LOOKUP = descriptor("TrackedCache");

    /** The class that code calls to signal how a lookup ends. */
    static final String CACHE_LOOKUP = "io/trackedcache/annotation/CacheLookup";

    private Annotations() {}

    static String descriptor(String simpleName) {
        return "Lio/trackedcache/annotation/" + simpleName + ";";
    }
}
