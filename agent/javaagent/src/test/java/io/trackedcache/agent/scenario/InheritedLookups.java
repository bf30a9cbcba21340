package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Subclasses that inherit their lookups: each is a cache of its own. Generated ones count for the class they extend.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // The agent calls them.
public final class InheritedLookups implements Scenario {

    /** The class that the caches extend. It has no instances of its own. */
    abstract static class LoadingBase {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache
        @Nullable
        String find(String key) {
            String value = values.get(key);
            if (value != null && !isExpired(value)) {
                return value;
            }
            // On another thread: only the key and the instance show which lookup it belongs to.
            String loaded = CompletableFuture.supplyAsync(() -> load(key)).join();
            put(key, loaded);
            return loaded;
        }

        @CacheExpiry
        static boolean isExpired(String value) {
            return value.isEmpty();
        }

        @CacheLoad
        String load(String key) {
            return key + " loaded";
        }

        @CachePut
        void put(String key, String value) {
            values.put(key, value);
        }

        @CacheSize
        int size() {
            return values.size();
        }
    }

    static final class InheritedUsers extends LoadingBase {}

    /** Loads by a method of its own, and keeps nothing. */
    static final class InheritedOrders extends LoadingBase {
        @Override
        @CacheLoad
        String load(String key) {
            return "";
        }
    }

    /** Has instances of its own, and subclasses. */
    static class PlainBase {
        @TrackedCache
        @Nullable
        String find(String key) {
            return key.isEmpty() ? null : key;
        }
    }

    /** Annotates its override, which asks the inherited lookup: one lookup. */
    static class OverridingPlain extends PlainBase {
        @Override
        @TrackedCache
        @Nullable
        String find(String key) {
            return super.find(key);
        }
    }

    /** Looks up by its own method, and inherits another one two levels up. */
    static final class LowestPlain extends OverridingPlain {
        @TrackedCache
        @Nullable
        String findOther(String key) {
            return null;
        }
    }

    /** Loads by a static method, on the thread of the lookup or on another one. */
    abstract static class StaticBase {
        @TrackedCache
        String find(String key) {
            return load(key);
        }

        @TrackedCache
        String findLater(String key) {
            return CompletableFuture.supplyAsync(() -> load(key)).join();
        }

        @CacheLoad
        static String load(String key) {
            return key + " loaded";
        }
    }

    static final class StaticallyLoaded extends StaticBase {}

    /** Inherits its lookups, and loads by methods of its own, which are inherited with them. */
    static class LoadingBetween extends LookingUp {
        @Override
        @CacheLoad
        String load(String key) {
            return key + " loaded";
        }

        @Override
        String loadFor(String key) {
            return loadStatically(key);
        }

        @CacheLoad
        static String loadStatically(String key) {
            return key + " loaded";
        }
    }

    /** Looks up what subclasses load. */
    abstract static class LookingUp {
        @TrackedCache
        String find(String key) {
            return CompletableFuture.supplyAsync(() -> load(key)).join();
        }

        @TrackedCache
        String findHere(String key) {
            return loadFor(key);
        }

        abstract String load(String key);

        abstract String loadFor(String key);
    }

    static final class LoadingAbove extends LoadingBetween {}

    private final InheritedUsers users = new InheritedUsers();
    private final InheritedOrders orders = new InheritedOrders();
    private final PlainBase base = new PlainBase();
    private final PlainBase anonymous = new PlainBase() {};
    private final OverridingPlain overriding = new OverridingPlain();
    private final LowestPlain lowest = new LowestPlain();

    @Override
    public void run() {
        users.find("a");
        users.find("a");
        users.find("a");
        users.put("b", "");
        users.find("b");
        orders.find("a");
        orders.find("a");
        base.find("a");
        anonymous.find("a");
        anonymous.find("");
        overriding.find("a");
        lowest.find("a");
        lowest.find("");
        lowest.findOther("a");
        StaticallyLoaded loaded = new StaticallyLoaded();
        loaded.find("a");
        loaded.findLater("a");
        LoadingAbove above = new LoadingAbove();
        above.find("a");
        above.find("b");
        above.findHere("a");
        above.findHere("b");
    }

    @Override
    public List<String> uncounted() {
        return List.of(StaticBase.class.getName() + ".load is not counted: it is static");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "InheritedUsers: cache_hits=2, cache_misses=2, cache_expired=1, total_queries=4, loads_ok=2, puts=3,"
                        + " cache_size=2",
                "InheritedOrders: cache_misses=2, cache_expired=1, total_queries=2, loads_ok=2, puts=2, cache_size=1",
                "LoadingBase: unknown",
                "PlainBase: cache_hits=2, cache_misses=1, total_queries=3",
                "OverridingPlain: cache_hits=1, total_queries=1",
                "LowestPlain: cache_hits=1, cache_misses=2, total_queries=3",
                "StaticallyLoaded: cache_hits=1, cache_misses=1, total_queries=2, loads_ok=1",
                "LoadingAbove: cache_misses=4, total_queries=4, loads_ok=4",
                "LookingUp: unknown");
    }
}
