package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** By a method with a name. */
final class MergeByOwnFunction {
    final Map<String, Integer> hits = new HashMap<>();

    static int together(int some, int more) {
        return some + more;
    }

    void hit(String name) {
        hits.merge(name, 1, MergeByOwnFunction::together); // lost
    }
}
