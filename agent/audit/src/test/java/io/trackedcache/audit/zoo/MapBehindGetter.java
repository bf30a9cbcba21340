package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A getter returns the map. */
final class MapBehindGetter {
    private final Map<String, Integer> hits = new ConcurrentHashMap<>();

    Map<String, Integer> hits() {
        return hits; // lost
    }

    void hit(String name) {
        hits().put(name, hits().get(name) + 1); // lost
    }
}
