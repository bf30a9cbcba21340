package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;

/** A predicate. */
public final class ExpiryPredicate {
    private ExpiryPredicate() {}

    @CacheExpiry("some cache")
    public static boolean isExpired(long age) {
        return age > 10;
    }
}
