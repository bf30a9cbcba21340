package io.trackedcache.audit.zoo;

import java.util.Hashtable;
import java.util.Map;

/** Get, then replace. */
final class GetThenReplace {
    // Applications still contain this.
    @SuppressWarnings("JdkObsolete")
    final Map<String, Integer> hits = new Hashtable<>();

    void hit(String name) {
        hits.replace(name, hits.get(name) + 1); // lost
    }
}
