package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;

/** A predicate that returns a text. */
public final class TextExpiry {
    private TextExpiry() {}

    @CacheExpiry("some cache")
    public static String isExpired(long age) {
        return age > 10 ? "yes" : "no";
    }
}
