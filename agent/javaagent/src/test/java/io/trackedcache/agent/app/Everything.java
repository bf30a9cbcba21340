package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.Outcome;
import io.trackedcache.annotation.OutcomeClassifier;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A cache that uses every annotation. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class Everything {
    @CacheName
    private final String name;

    private final Map<String, Value> values = new HashMap<>();

    private Everything(String name) {
        this.name = name;
    }

    /** An exception whose class belongs to the loader that is dropped. */
    public record Value(String text) {}

    /** A classifier whose class belongs to the same loader. */
    public static final class Classifier implements OutcomeClassifier {
        @Override
        public @Nullable Outcome classify(@Nullable Object result, @Nullable Throwable failure) {
            return result instanceof Value value && value.text().isEmpty() ? Outcome.EXPIRED : null;
        }
    }

    @TrackedCache(missOn = IllegalStateException.class, classifier = Classifier.class)
    private @Nullable Value find(String key) {
        if (!isReady()) {
            return null;
        }
        Value value = values.get(key);
        if (value == null || isExpired(value)) {
            CacheLookup.current().miss();
            return load(key);
        }
        return value;
    }

    @TrackedCache(bulk = true)
    private Map<String, Value> findAll(List<String> keys) {
        Map<String, Value> found = new HashMap<>(values);
        found.keySet().retainAll(keys);
        return found;
    }

    @TrackedCache
    private CompletableFuture<Value> findLater(CompletableFuture<Value> later) {
        return later;
    }

    @CacheReady
    private boolean isReady() {
        return !values.isEmpty();
    }

    @CacheExpiry
    private boolean isExpired(Value value) {
        return value.text().equals("old");
    }

    @CacheLoad
    private @Nullable Value load(String key) {
        return key.equals("none") ? null : new Value("of " + key);
    }

    @CachePut
    private void put(String key, Value value) {
        values.put(key, value);
    }

    @CacheRemoval
    private @Nullable Value remove(String key) {
        return values.remove(key);
    }

    @CacheCleanup
    private int cleanUp() {
        return values.size();
    }

    @CacheSize
    int size() {
        return values.size();
    }

    /** Uses every method. */
    public static void use() {
        Everything cache = new Everything("everything");
        cache.find("early");
        cache.put("a", new Value("A"));
        cache.put("b", new Value("old"));
        cache.put("c", new Value(""));
        for (String key : List.of("a", "b", "c", "none")) {
            cache.find(key);
        }
        cache.findAll(List.of("a", "x"));
        cache.findLater(CompletableFuture.completedFuture(new Value("now")));
        cache.findLater(new CompletableFuture<>());
        cache.remove("a");
        cache.cleanUp();
    }

    @Override
    public String toString() {
        return name;
    }
}
