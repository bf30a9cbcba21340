package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Type variables of the class and of the method. */
public final class GenericLookup<K> {
    @TrackedCache
    public <V extends Comparable<V>> @Nullable V find(K key, V value) {
        return key.toString().isEmpty() ? null : value;
    }
}
