package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;

/** A predicate that answers in words. */
public final class TextExpiry {
    private TextExpiry() {}

    @CacheExpiry("some cache")
    public static String isExpired(long age) {
        return age > 10 ? "yes" : "no";
    }
}
