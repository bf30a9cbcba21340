package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Constructors that call another one, create another instance, and return in several places. */
public final class ManyConstructorsSize {
    private final @Nullable ManyConstructorsSize other;
    private final int size;

    public ManyConstructorsSize() {
        this(new ManyConstructorsSize(30, null));
    }

    ManyConstructorsSize(ManyConstructorsSize other) {
        this(other.size + 1, other);
    }

    ManyConstructorsSize(int size, @Nullable ManyConstructorsSize other) {
        this.other = other;
        if (size > 20) {
            this.size = 20;
            return;
        }
        this.size = size;
    }

    @TrackedCache
    public @Nullable ManyConstructorsSize find(String key) {
        return key.isEmpty() ? null : other;
    }

    @CacheSize
    public int size() {
        return size;
    }
}
