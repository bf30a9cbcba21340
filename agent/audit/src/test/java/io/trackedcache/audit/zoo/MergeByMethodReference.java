package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** A method reference to a method of the class. */
final class MergeByMethodReference {
    final Map<String, Integer> hits = new HashMap<>();

    static int together(int some, int more) {
        return some + more;
    }

    void hit(String name) {
        hits.merge(name, 1, MergeByMethodReference::together); // lost
    }
}
