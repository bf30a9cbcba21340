package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/** The role that an annotation gives a method or a field. The constants have the names of the probes in the runtime. */
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
    STAT("CountedStat"),
    COUNTERS("CacheCounters"),
    COUNTER("CacheCounter");

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

    /** Returns the role that an annotation gives a method; null for none. */
    static @Nullable Role ofAnnotation(String descriptor) {
        for (Role role : ALL) {
            if (!role.isOfField() && descriptor.equals(role.descriptor)) {
                return role;
            }
        }
        return null;
    }

    /** Whether its calls put, remove or evict entries, by their arguments and results. */
    boolean isOfEntries() {
        return this == PUT || this == REMOVAL || this == EVICTION;
    }

    /** Whether fields have it, not methods. */
    boolean isOfField() {
        return this == COUNTER;
    }

    /** Whether it marks what an application counts itself. */
    boolean isOfOwnCounters() {
        return this == COUNTERS || this == COUNTER;
    }

    /** Whether the agent reads the member, so that woven code announces the instances that have it. */
    boolean isRead() {
        return this == SIZE || isOfOwnCounters();
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
        return !isPredicate() && !isRead();
    }
}
