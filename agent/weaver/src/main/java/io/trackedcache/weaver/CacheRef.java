package io.trackedcache.weaver;

/** A cache by manager and name; or a set of counters, which has no manager; or the cache of the innermost lookup. */
record CacheRef(String manager, String name) {
    static final String DEFAULT_MANAGER = "default";

    /** The cache of whatever lookup runs; without a manager and a name. */
    static final CacheRef INNERMOST = new CacheRef("", "");

    static CacheRef ofSet(String name) {
        return new CacheRef("", name);
    }

    /** The first call of {@code equals} of a record makes the JVM generate classes. */
    boolean isInnermost() {
        return manager.isEmpty() && name.isEmpty();
    }
}
