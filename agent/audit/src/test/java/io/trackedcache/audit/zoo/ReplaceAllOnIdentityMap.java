package io.trackedcache.audit.zoo;

import java.util.IdentityHashMap;
import java.util.Map;

/** All entries at once. */
final class ReplaceAllOnIdentityMap {
    // Declared so to see through it.
    @SuppressWarnings("IdentityHashMapUsage")
    final Map<String, Integer> ages = new IdentityHashMap<>();

    void age() {
        ages.replaceAll((key, age) -> age + 1); // lost
    }
}
