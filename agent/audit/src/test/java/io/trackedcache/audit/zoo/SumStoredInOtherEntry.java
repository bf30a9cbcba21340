package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** The sum is stored in another entry. */
final class SumStoredInOtherEntry {
    final Map<String, Integer> sums = new HashMap<>();
    final Map<String, Integer> others = new HashMap<>();

    void add(String name, String other) {
        sums.put(name, sums.get(other) + 1);
        sums.put(name, others.get(name) + 1);
        sums.put(name, name.length() + 1);
    }
}
