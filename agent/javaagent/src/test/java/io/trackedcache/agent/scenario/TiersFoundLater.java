package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A cache that was used alone for a long time becomes the lower tier of others. */
public final class TiersFoundLater implements Scenario {
    private static final int USED_ALONE = 1_000;

    private static final class Lower {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("used-alone-before")
        String get(String key) {
            return values.computeIfAbsent(key, this::load);
        }

        @CacheLoad
        private String load(String key) {
            return "value of " + key;
        }
    }

    /** Loads on another thread. */
    private static final class Remote {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("remote-used-alone-before")
        String get(String key) {
            return values.computeIfAbsent(
                    key,
                    missing ->
                            CompletableFuture.supplyAsync(() -> load(missing)).join());
        }

        @CacheLoad
        private String load(String key) {
            return "value of " + key;
        }
    }

    private static final class Upper {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("upper-used-later")
        String get(String key, Lower lower) {
            String known = values.get(key);
            if (known == null) {
                known = lower.get(key);
                values.put(key, known);
            }
            return known;
        }
    }

    private static final class UpperOfRemote {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("upper-of-remote-used-later")
        String get(String key, Remote remote) {
            String known = values.get(key);
            if (known == null) {
                known = remote.get(key);
                values.put(key, known);
            }
            return known;
        }
    }

    @Override
    public void run() {
        Lower lower = new Lower();
        Remote remote = new Remote();
        for (int i = 0; i < USED_ALONE; i++) {
            lower.get("alone " + i);
            remote.get("alone " + i);
        }
        Upper upper = new Upper();
        UpperOfRemote upperOfRemote = new UpperOfRemote();
        for (int i = 0; i < 10; i++) {
            upper.get("key " + i % 2, lower);
            upperOfRemote.get("key " + i % 2, remote);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "used-alone-before: cache_misses=1002, total_queries=1002, loads_ok=1002",
                "remote-used-alone-before: cache_misses=1002, total_queries=1002, loads_ok=1002",
                "upper-used-later: cache_hits=8, cache_misses=2, total_queries=10",
                "upper-of-remote-used-later: cache_hits=8, cache_misses=2, total_queries=10");
    }
}
