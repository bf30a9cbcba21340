package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.TrackerRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Caches of one class whose instances are collected: their counts are kept together. */
@SuppressWarnings("UnusedVariable") // The field keeps the last instance alive.
public final class GoneInstances implements Scenario {
    private static final String FIRST = "gone-instances-first";
    private static final String SECOND = "gone-instances-second";

    /** The class of the caches. */
    static final class Cache {
        @CacheName
        private final String name;

        Cache(String name) {
            this.name = name;
        }

        @TrackedCache(manager = "gone-instances")
        @Nullable
        String find(String key) {
            return key.isEmpty() ? null : key + name;
        }
    }

    private @Nullable Cache kept;

    @Override
    public void run() {
        use(FIRST);
        use(FIRST);
        use(SECOND);
        while (isCounted(FIRST) || isCounted(SECOND)) {
            System.gc();
            Probes.forgetTheGone();
        }
        kept = use(FIRST);
    }

    private static Cache use(String name) {
        Cache cache = new Cache(name);
        cache.find("a");
        cache.find("");
        return cache;
    }

    private static boolean isCounted(String name) {
        return TrackerRegistry.global().find("gone-instances", name).isPresent();
    }

    @Override
    public List<String> expected() {
        return List.of(
                "gone-instances/<gone>: cache_hits=3, cache_misses=3, total_queries=6",
                "gone-instances/" + FIRST + ": cache_hits=1, cache_misses=1, total_queries=2");
    }
}
