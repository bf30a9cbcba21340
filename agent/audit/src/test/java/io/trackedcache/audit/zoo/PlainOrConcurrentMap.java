package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The field may hold a plain or a concurrent map. */
final class PlainOrConcurrentMap {
    private Map<String, Integer> hits = new HashMap<>();

    void share() {
        hits = new ConcurrentHashMap<>(hits);
    }

    void hit(String name) {
        hits.merge(name, 1, Integer::sum);
    }
}
