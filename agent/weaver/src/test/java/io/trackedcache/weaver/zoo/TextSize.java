package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

/** A size in words. */
public final class TextSize {
    private TextSize() {}

    @CacheSize("some cache")
    public static String size() {
        return "many";
    }
}
