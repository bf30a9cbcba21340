package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A size of a class, which has no static initializer. */
@SuppressWarnings("serial") // The trait: the JVM computes the version.
public final class StaticSize implements Serializable {
    private int answer = 42;

    public int answer() {
        return answer++;
    }

    @TrackedCache
    public static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    @CacheSize
    public static long size() {
        return 5;
    }
}
