package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** The field type shows that the map is plain. */
final class MergeOnHashMap {
    final HashMap<String, Integer> hits = new HashMap<>();

    void hit(String name) {
        hits.merge(name, 1, Integer::sum); // lost
    }
}
