package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** Whoever gives it, it is a plain one. */
final class MergeOnGivenHashMap {
    final HashMap<String, Integer> hits;

    // What this class is there for.
    @SuppressWarnings("NonApiType")
    MergeOnGivenHashMap(HashMap<String, Integer> hits) {
        this.hits = hits;
    }

    void hit(String name) {
        hits.merge(name, 1, Integer::sum); // lost
    }
}
