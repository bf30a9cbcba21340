package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Get, then put. */
final class GetThenPut {
    final Map<String, Integer> hits = new ConcurrentHashMap<>();

    void hit(String name) {
        hits.put(name, hits.get(name) + 1); // lost
    }
}
