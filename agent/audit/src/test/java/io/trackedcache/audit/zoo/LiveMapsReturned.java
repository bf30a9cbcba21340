package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Maps that are returned while their class changes them. */
final class LiveMapsReturned {
    private static final Map<String, Long> ALL = new ConcurrentHashMap<>();

    private final Map<String, Long> stats = new HashMap<>();
    private final Map<String, Long> fixed;
    private final Map<String, String> names = new HashMap<>();

    LiveMapsReturned(Map<String, Long> fixed) {
        this.fixed = fixed;
        names.put("a", "b");
    }

    synchronized void count(String key) {
        stats.put(key, 1L);
        ALL.putIfAbsent(key, 1L);
    }

    synchronized Map<String, Long> stats() {
        return stats; // lost
    }

    static Object all() {
        return ALL; // lost
    }

    synchronized Map<String, Long> copy() {
        return new HashMap<>(stats);
    }

    Map<String, Long> fixed() {
        return fixed;
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, Long> either(boolean isCopy) {
        return isCopy ? Map.copyOf(stats) : stats; // lost
    }

    private Map<String, Long> own() {
        return stats;
    }

    int size() {
        return own().size();
    }
}
