package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSignals;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.SizeUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events of a cache besides lookups. */
public final class Events implements Scenario {
    private final Map<String, Integer> ages = new HashMap<>();

    // sample
    @CachePut("sessions")
    void put(String id, int age) {
        ages.put(id, age);
    }

    @CachePut("sessions")
    void putAll(Map<String, Integer> all) {
        ages.putAll(all);
    }
    // end

    // sample
    @CacheRemoval("sessions")
    boolean remove(String id) {
        return ages.remove(id) != null;
    }
    // end

    // sample
    @CacheEviction("sessions")
    int evictOldest(int count) {
        List<String> oldest = List.copyOf(ages.keySet()).subList(0, Math.min(count, ages.size()));
        ages.keySet().removeAll(oldest);
        return oldest.size();
    }
    // end

    // sample
    void tooLarge(String id) {
        CacheSignals.sizeRejected("sessions");
    }

    void removed(String id, boolean isEvicted) {
        if (isEvicted) {
            CacheSignals.evicted("sessions");
        }
    }
    // end

    // sample
    @CacheCleanup("sessions")
    int removeExpired() {
        int before = ages.size();
        ages.values().removeIf(age -> age > 30);
        return before - ages.size();
    }
    // end

    // sample
    @CacheSize("sessions")
    int size() {
        return ages.size();
    }

    @CacheSize(value = "sessions", unit = SizeUnit.BYTES)
    long bytes() {
        return 40L * ages.size();
    }
    // end

    @Override
    public void run() {
        put("a", 1);
        putAll(Map.of("b", 2, "c", 31, "d", 4));
        remove("a");
        remove("a");
        removeExpired();
        evictOldest(1);
        tooLarge("e");
        removed("f", true);
        removed("g", false);
    }

    @Override
    public List<String> expected() {
        return List.of(
                "sessions: expired_entries_cleaned=1, cleanup_runs=1, size_rejections=1, puts=4, removals=1, evictions=2, cache_size=1, cache_size_bytes=40");
    }
}
