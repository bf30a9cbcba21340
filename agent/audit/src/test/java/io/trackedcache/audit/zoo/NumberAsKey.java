package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key is boxed twice. */
final class NumberAsKey {
    final Map<Integer, Integer> hits = new ConcurrentHashMap<>();

    void hit(int size) {
        hits.put(size, hits.getOrDefault(size, 0) + 1); // lost
    }
}
