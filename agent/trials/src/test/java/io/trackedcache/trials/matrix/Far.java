package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The second tier of all caches that have one. It keeps what the first tier has removed. */
final class Far {
    static final String NAME = "far";

    private final Library library;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    Far(Library library) {
        this.library = library;
    }

    @TrackedCache(NAME)
    String find(String key) {
        return values.computeIfAbsent(key, library.on.running(this::load));
    }

    @CacheLoad
    private String load(String key) {
        return library.source.make(key);
    }
}
