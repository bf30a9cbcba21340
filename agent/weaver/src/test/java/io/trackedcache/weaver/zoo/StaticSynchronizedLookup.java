package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup synchronized on the class; it is a hit only while it holds the lock. */
public final class StaticSynchronizedLookup {
    private StaticSynchronizedLookup() {}

    @TrackedCache
    public static synchronized @Nullable String find(String key) {
        return Thread.holdsLock(StaticSynchronizedLookup.class) && !key.isEmpty() ? key : null;
    }
}
