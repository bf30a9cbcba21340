package io.trackedcache.weaver;

import org.jspecify.annotations.Nullable;

/** What an annotation says that a method does. The names are those of the probes in the runtime. */
public enum Role {
    LOOKUP("TrackedCache"),
    EXPIRY("CacheExpiry"),
    READY("CacheReady"),
    LOAD("CacheLoad"),
    CLEANUP("CacheCleanup"),
    PUT("CachePut"),
    REMOVAL("CacheRemoval"),
    SIZE("CacheSize"),
    STAT("CountedStat");

    private static final Role[] ALL = values();

    private final String annotation;
    private final String descriptor;

    Role(String annotation) {
        this.annotation = annotation;
        this.descriptor = Annotations.descriptor(annotation);
    }

    /** The simple name of the annotation. */
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

    boolean isPredicate() {
        return this == EXPIRY || this == READY;
    }

    /** Whether it does something for a cache; else its calls are counted, whatever it is for. */
    boolean isOfCache() {
        return this != STAT;
    }

    /** Whether the probe is entered, so that it learns of exceptions and of time. */
    boolean goesAround() {
        return !isPredicate() && this != SIZE;
    }
}
