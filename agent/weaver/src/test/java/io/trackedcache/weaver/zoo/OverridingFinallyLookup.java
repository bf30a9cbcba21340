package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup whose finally block returns, and so drops any exception. */
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
