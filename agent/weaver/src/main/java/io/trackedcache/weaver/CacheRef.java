package io.trackedcache.weaver;

/** A cache by manager and name; or a set of counters, which has no manager. */
record CacheRef(String manager, String name) {
    static final String DEFAULT_MANAGER = "default";

    static CacheRef ofSet(String name) {
        return new CacheRef("", name);
    }
}
