package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The first load and the first signal of a cache, while lookups run that nothing was known to concern. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // The agent calls them.
public final class FirstOfTheirKind implements Scenario {

    /** Its loader is loaded within its first lookup, on another thread: that lookup may have caused the load. */
    static final class LoadedLate {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("loaded-late")
        @Nullable
        String find(String key) {
            if (!values.containsKey(key)) {
                values.put(
                        key,
                        CompletableFuture.supplyAsync(() -> LateLoader.load(key))
                                        .join() + "!");
            }
            return values.get(key);
        }
    }

    static final class LateLoader {
        @CacheLoad("loaded-late")
        static String load(String key) {
            return key;
        }
    }

    /** The first signal comes within an inherited lookup, around which another one runs. */
    abstract static class SignallingBase {
        @TrackedCache
        String find(String key) {
            if (key.isEmpty()) {
                CacheLookup.current().miss();
            }
            return "found";
        }
    }

    static final class SignallingInheritor extends SignallingBase {}

    static final class Around {
        private final SignallingInheritor inner = new SignallingInheritor();

        @TrackedCache("around-inherited")
        String find(String key) {
            return inner.find(key) + " by another";
        }
    }

    /** A loader names the class that declares the lookup, and not the subclass that looks up. */
    abstract static class NamedByALoader {
        @TrackedCache
        @Nullable
        String find(String key) {
            return key.isEmpty() ? "known" : LoaderOfBase.load(key) + "!";
        }

        @TrackedCache
        @Nullable
        String findLater(String key) {
            return CompletableFuture.supplyAsync(() -> LoaderOfBase.load(key)).join();
        }
    }

    static final class LoadedByName extends NamedByALoader {}

    static final class LoaderOfBase {
        @CacheLoad("NamedByALoader")
        static String load(String key) {
            return key;
        }
    }

    private final LoadedLate late = new LoadedLate();
    private final Around around = new Around();
    private final LoadedByName byName = new LoadedByName();

    @Override
    public void run() {
        for (String key : List.of("a", "a", "b", "b")) {
            late.find(key);
        }
        around.find("");
        around.find("a");
        byName.find("");
        byName.find("a");
        byName.find("b");
        byName.findLater("a");
    }

    @Override
    public List<String> uncounted() {
        return List.of(LoaderOfBase.class.getName() + ".load is not counted: its cache is a class whose subclasses");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "loaded-late: cache_hits=3, cache_misses=1, total_queries=4, loads_ok=2, refreshes=1,"
                        + " unattributed_loads=1",
                "SignallingInheritor: cache_hits=1, cache_misses=1, total_queries=2",
                "around-inherited: cache_hits=2, total_queries=2",
                "LoadedByName: cache_hits=3, cache_misses=1, total_queries=4, loads_ok=2, unattributed_loads=1");
    }
}
