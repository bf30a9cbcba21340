package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** Check, get, then put. */
final class ContainsThenPut {
    final Map<String, Integer> hits = new HashMap<>();

    void hit(String name) {
        if (hits.containsKey(name)) {
            hits.put(name, hits.get(name) + 1); // lost
        } else {
            hits.put(name, 1);
        }
    }
}
