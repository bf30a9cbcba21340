package io.trackedcache.audit.zoo;

import java.util.HashMap;

/** One merge that uses the old value, and one that does not. */
final class MergeWithoutTheNewValue {
    final HashMap<String, Integer> hits = new HashMap<>();

    void hit(String name) {
        hits.merge(name, 1, (old, more) -> old + 1); // lost
        hits.merge(name, 1, (old, more) -> more + 1);
    }
}
