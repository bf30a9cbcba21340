package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A lookup that loads by itself is refused, unless a load or a signal shows its misses. */
public final class ReadThroughBodies implements Scenario {
    private static final class Silent {
        private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();

        @TrackedCache("silent")
        String get(String key) {
            return values.computeIfAbsent(key, missing -> "value of " + missing);
        }
    }

    private static final class Signalling {
        private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();

        @TrackedCache("signalling")
        String get(String key) {
            return values.computeIfAbsent(key, missing -> {
                CacheLookup.current().miss();
                return "value of " + missing;
            });
        }
    }

    /** Its load is in another class, which is loaded within the first lookup. */
    private static final class LoadingElsewhere {
        private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();

        @TrackedCache("loading-elsewhere")
        String get(String key) {
            return values.computeIfAbsent(key, Repository::load);
        }
    }

    private static final class Repository {
        @CacheLoad("loading-elsewhere")
        static String load(String key) {
            return "value of " + key;
        }
    }

    @Override
    public void run() {
        Silent silent = new Silent();
        Signalling signalling = new Signalling();
        LoadingElsewhere elsewhere = new LoadingElsewhere();
        for (int i = 0; i < 10; i++) {
            String key = i % 2 == 0 ? "a" : "b";
            silent.get(key);
            signalling.get(key);
            elsewhere.get(key);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "silent: ",
                "signalling: cache_hits=8, cache_misses=2, total_queries=10",
                "loading-elsewhere: cache_hits=8, cache_misses=2, total_queries=10, loads_ok=2");
    }

    @Override
    public List<String> uncounted() {
        return List.of(Silent.class.getName() + ".get");
    }
}
