package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup with an assertion. */
public final class AssertingLookup {
    private AssertingLookup() {}

    @TrackedCache
    public static String find(String key) {
        assert !key.isEmpty() : "no key";
        return key;
    }
}
