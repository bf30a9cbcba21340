package io.trackedcache.audit.zoo;

import java.util.Map;

/** Whoever gave it may have chosen one for threads. */
final class UnknownMap {
    final Map<String, Integer> hits;

    UnknownMap(Map<String, Integer> hits) {
        this.hits = hits;
    }

    void hit(String name) {
        hits.merge(name, 1, Integer::sum);
    }
}
