package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** An excluded lookup that signals keeps its signals to itself; a result that it hands on is still that of a tier. */
public final class ExcludedWithinLookup implements Scenario {
    private final Inner inner = new Inner();

    /** Excluded. */
    private static final class Inner {
        private final Deepest deepest = new Deepest();

        @TrackedCache("excluded-inner")
        String find(String key) {
            CacheLookup.current().miss();
            if (key.equals("fails")) {
                throw new IllegalStateException(key);
            }
            return key.equals("deep") ? deepest.find(key) : "value of " + key;
        }
    }

    /** A cache below the excluded one. */
    private static final class Deepest {
        @TrackedCache("excluded-deepest")
        String find(String key) {
            CacheLookup.current().stale();
            return "value of " + key;
        }
    }

    /** Excluded lookups may be outermost too. */
    private String findAlone(String key) {
        return inner.find(key);
    }

    @TrackedCache("excluded-outer")
    private String find(String key) {
        try {
            return inner.find(key);
        } catch (IllegalStateException expected) {
            return "none";
        }
    }

    @TrackedCache("excluded-signalling")
    private String findAndSignal(String key) {
        String value = inner.find(key);
        CacheLookup.current().expired();
        return value;
    }

    @Override
    public void run() {
        findAlone("alone");
        for (int i = 0; i < 10; i++) {
            find("key" + i);
        }
        find("fails");
        findAlone("deep");
        findAndSignal("a");
        find("b");
    }

    @Override
    public List<String> excluded() {
        return List.of(Inner.class.getName());
    }

    @Override
    public List<String> expected() {
        return List.of(
                "excluded-inner: unknown",
                "excluded-deepest: cache_hits=1, total_queries=1, stale_hits=1",
                "excluded-outer: cache_hits=12, total_queries=12",
                "excluded-signalling: cache_misses=1, cache_expired=1, total_queries=1");
    }
}
