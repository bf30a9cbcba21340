package io.trackedcache.weaver;

/**
 * A cache by manager and name; or a set of counters, which has no manager; or the cache of the innermost lookup.
 *
 * @param isOfClass whether no annotation and no rule gives the name, so that the class of the instance does
 */
record CacheRef(String manager, String name, boolean isOfClass) {
    static final String DEFAULT_MANAGER = "default";

    /** The cache of whatever lookup runs; without a manager and a name. */
    static final CacheRef INNERMOST = new CacheRef("", "", false);

    /** Returns the cache that has a given name, or else the one that its class names. */
    static CacheRef of(String manager, String given, String className) {
        return given.isEmpty() ? new CacheRef(manager, className, true) : new CacheRef(manager, given, false);
    }

    /** The first call of {@code equals} of a record makes the JVM generate classes. */
    boolean isInnermost() {
        return manager.isEmpty() && name.isEmpty();
    }
}
