package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.TreeMap;

/** A function that starts at one. */
final class ComputeOnTreeMap {
    static final Map<String, Integer> HITS = new TreeMap<>();

    void hit(String name, int more) {
        HITS.compute(name, (key, old) -> old == null ? more : old + more); // lost
    }
}
