package io.trackedcache.weaver;

/** A cache, as the views will name it. */
record CacheRef(String manager, String name) {
    static final String DEFAULT_MANAGER = "default";
}
