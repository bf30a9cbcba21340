package io.trackedcache.audit.zoo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Get, check for null, then put. */
final class NullThenPut {
    final ConcurrentMap<String, Integer> hits = new ConcurrentHashMap<>();

    void hit(String name) {
        Integer known = hits.get(name);
        hits.put(name, known == null ? 1 : known + 1); // lost
    }
}
