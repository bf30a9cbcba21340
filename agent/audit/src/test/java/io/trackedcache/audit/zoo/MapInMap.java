package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An entry of a map in a map. */
final class MapInMap {
    final Map<String, Map<String, Integer>> hits = new ConcurrentHashMap<>();

    void hit(String cache, String name) {
        hits.get(cache).put(name, hits.get(cache).get(name) + 1); // lost
    }
}
