package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** The parameter type shows that the map is plain. */
final class MergeOnGivenHashMap {
    final HashMap<String, Integer> hits;

    // This is the case under test.
    @SuppressWarnings("NonApiType")
    MergeOnGivenHashMap(HashMap<String, Integer> hits) {
        this.hits = hits;
    }

    void hit(String name) {
        hits.merge(name, 1, Integer::sum); // lost
    }
}
