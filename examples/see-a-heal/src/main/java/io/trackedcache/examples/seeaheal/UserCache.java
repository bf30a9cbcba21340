package io.trackedcache.examples.seeaheal;

import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A typical hand-written cache. Its map is safe for threads, and its counters are not: when two threads add at once,
 * one of the additions is lost.
 */
final class UserCache {
    private final Map<Integer, String> users = new ConcurrentHashMap<>();

    @CacheCounter(CacheCount.TOTAL)
    private long total;

    @CacheCounter(CacheCount.HITS)
    private long hits;

    @CacheCounter(CacheCount.MISSES)
    private long misses;

    @TrackedCache("users")
    Optional<String> find(int id) {
        total++;
        String user = users.get(id);
        if (user == null) {
            misses++;
        } else {
            hits++;
        }
        return Optional.ofNullable(user);
    }

    void put(int id, String user) {
        users.put(id, user);
    }

    Counts counts() {
        return new Counts(hits, misses, total);
    }
}
