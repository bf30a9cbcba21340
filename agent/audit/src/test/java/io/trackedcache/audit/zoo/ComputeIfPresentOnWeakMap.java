package io.trackedcache.audit.zoo;

import java.util.WeakHashMap;

/** A function that counts down. */
final class ComputeIfPresentOnWeakMap {
    final WeakHashMap<Object, Integer> open = new WeakHashMap<>();

    void close(Object key) {
        open.computeIfPresent(key, (same, old) -> old - 1); // lost
    }
}
