package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method for every role. */
public final class AllRoles {
    private final Map<String, String> values = new HashMap<>();

    @TrackedCache
    public @Nullable String find(String key) {
        if (!isReady(key)) {
            return null;
        }
        String value = values.get(key);
        if (value != null) {
            return isExpired(value) ? null : value;
        }
        return load(key);
    }

    @CacheReady
    public Boolean isReady(String key) {
        return !key.equals("early");
    }

    @CacheExpiry
    public boolean isExpired(String value) {
        return value.equals("old");
    }

    @CacheLoad
    public String load(String key) {
        return key;
    }

    @CachePut
    public void put(String key, String value) {
        values.put(key, value);
    }

    @CacheRemoval
    public boolean remove(String key) {
        return values.remove(key) != null;
    }

    @CacheEviction
    public int evict(int count) {
        return count;
    }

    @CacheCleanup
    public long cleanUp() {
        long cleaned = values.size();
        values.clear();
        return cleaned;
    }

    @CacheSize
    public int size() {
        return values.size();
    }
}
