package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/** The role that an annotation gives a method. The constants have the names of the probes in the runtime. */
public enum Role {
    LOOKUP("TrackedCache"),
    EXPIRY("CacheExpiry"),
    READY("CacheReady"),
    LOAD("CacheLoad"),
    CLEANUP("CacheCleanup"),
    PUT("CachePut"),
    REMOVAL("CacheRemoval"),
    EVICTION("CacheEviction"),
    SIZE("CacheSize"),
    STAT("CountedStat");

    private static final Role[] ALL = values();

    private final String annotation;
    private final String descriptor;

    Role(String annotation) {
        this.annotation = annotation;
        this.descriptor = Annotations.descriptor(annotation);
    }

    /** Returns the simple name of the annotation. */
    public String annotation() {
        return annotation;
    }

    static @Nullable Role ofAnnotation(String descriptor) {
        for (Role role : ALL) {
            if (descriptor.equals(role.descriptor)) {
                return role;
            }
        }
        return null;
    }

    /** Whether its calls put, remove or evict entries, by their arguments and results. */
    boolean isOfEntries() {
        return this == PUT || this == REMOVAL || this == EVICTION;
    }

    boolean isPredicate() {
        return this == EXPIRY || this == READY;
    }

    /** Whether the method works on a cache. If not, only its calls are counted. */
    boolean isOfCache() {
        return this != STAT;
    }

    /** Whether the probe is called at entry and exit, so that it sees exceptions and time. */
    boolean isAroundBody() {
        return !isPredicate() && this != SIZE;
    }
}
