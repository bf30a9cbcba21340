package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.Expired;

/** An entry of several caches, whose lookups are in other classes. */
public final class SharedEntry {
    private final long expiry = 10;

    @CacheExpiry(then = Expired.STALE_HIT)
    public boolean isExpired(long now) {
        return now > expiry;
    }

    @CacheReady
    public boolean isReady() {
        return expiry > 0;
    }

    @CacheExpiry("named")
    public boolean isOld() {
        return expiry < 0;
    }

    @CacheExpiry(manager = "shop")
    public boolean isOfManager() {
        return expiry < 0;
    }
}
