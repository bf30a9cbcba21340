package io.trackedcache.audit.zoo;

import java.util.Map;

/** The caller may pass a concurrent map. */
final class MapFromCaller {
    final Map<String, Integer> hits;

    MapFromCaller(Map<String, Integer> hits) {
        this.hits = hits;
    }

    void hit(String name) {
        hits.merge(name, 1, Integer::sum);
    }
}
