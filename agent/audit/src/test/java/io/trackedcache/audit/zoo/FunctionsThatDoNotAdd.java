package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Plain maps, changed by functions that do not count. */
final class FunctionsThatDoNotAdd {
    final Map<String, String> names = new HashMap<>();
    final Map<String, Integer> sizes = new HashMap<>();
    final Map<String, AtomicLong> hits = new HashMap<>();

    void put(String name, int size) {
        names.merge(name, name, (old, more) -> more);
        names.merge(name, name, String::concat);
        sizes.compute(name, (key, old) -> size + 1);
        sizes.merge(name, size, Integer::max);
        hits.computeIfAbsent(name, key -> new AtomicLong()).incrementAndGet();
    }
}
