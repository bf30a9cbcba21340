package io.trackedcache.audit.zoo;

import java.util.Hashtable;
import java.util.Map;

/** By the other word for put. */
final class GetThenReplace {
    // Applications still have it.
    @SuppressWarnings("JdkObsolete")
    final Map<String, Integer> hits = new Hashtable<>();

    void hit(String name) {
        hits.replace(name, hits.get(name) + 1); // lost
    }
}
