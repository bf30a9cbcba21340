package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

/** A size that is a text. */
public final class TextSize {
    private TextSize() {}

    @CacheSize("some cache")
    public String size() {
        return "many";
    }
}
