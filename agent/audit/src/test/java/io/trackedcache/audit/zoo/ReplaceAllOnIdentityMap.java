package io.trackedcache.audit.zoo;

import java.util.IdentityHashMap;
import java.util.Map;

/** All entries at once. */
final class ReplaceAllOnIdentityMap {
    // The declared type is what the audit looks at.
    @SuppressWarnings("IdentityHashMapUsage")
    final Map<String, Integer> ages = new IdentityHashMap<>();

    void age() {
        ages.replaceAll((key, age) -> age + 1); // lost
    }
}
