package io.trackedcache.weaver;

/** The names that class files have for our annotations. */
final class Annotations {
    static final String NAME = descriptor("CacheName");
    static final String LOOKUP = descriptor("TrackedCache");
    static final String COUNTER = descriptor("CacheCounter");
    static final String KEY = descriptor("CacheKey");

    /** The class that code calls to signal how a lookup ends. */
    static final String CACHE_LOOKUP = "io/trackedcache/annotation/CacheLookup";

    private Annotations() {}

    static String descriptor(String simpleName) {
        return "Lio/trackedcache/annotation/" + simpleName + ";";
    }
}
