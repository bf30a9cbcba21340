package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key is a constant. */
final class ConstantKey {
    static final Map<String, Integer> HITS = new ConcurrentHashMap<>();

    static void hit() {
        HITS.put("all", HITS.getOrDefault("all", 0) + 1); // lost
    }
}
