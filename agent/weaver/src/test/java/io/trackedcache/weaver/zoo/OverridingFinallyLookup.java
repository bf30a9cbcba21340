package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** Its finally returns, which overrides whatever happened before. */
public final class OverridingFinallyLookup {
    private OverridingFinallyLookup() {}

    @TrackedCache
    // The trait: the exception is dropped by the return.
    @SuppressWarnings({"finally", "Finally", "ReturnInFinally"})
    public static String find(String key) {
        try {
            throw new IllegalStateException(key);
        } finally {
            return key;
        }
    }
}
