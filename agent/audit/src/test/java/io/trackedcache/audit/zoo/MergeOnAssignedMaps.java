package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Declared as a map, assigned twice; both maps are plain. */
final class MergeOnAssignedMaps {
    private Map<String, Integer> hits = new LinkedHashMap<>();

    void clear() {
        hits = new HashMap<>();
    }

    void hit(String name) {
        hits.merge(name, 1, (old, more) -> old + more); // lost
    }
}
