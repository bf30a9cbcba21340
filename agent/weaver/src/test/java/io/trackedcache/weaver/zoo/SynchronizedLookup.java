package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup synchronized on the instance; it is a hit only while it holds the lock. */
public final class SynchronizedLookup {
    @TrackedCache
    public synchronized @Nullable String find(String key) {
        return Thread.holdsLock(this) && !key.isEmpty() ? key : null;
    }
}
