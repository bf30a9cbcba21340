package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A synchronized block that is left by return and by exception. */
public final class MonitorLookup {
    public final Object lock = new Object();

    @TrackedCache
    public @Nullable String find(String key) {
        synchronized (lock) {
            if (key.startsWith("bad")) {
                throw new IllegalArgumentException(key);
            }
            return key.isEmpty() ? null : key;
        }
    }

    public boolean isLocked() {
        return Thread.holdsLock(lock);
    }
}
