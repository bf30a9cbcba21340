package io.trackedcache.trials.loaders.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A typical cache. Titles with {@code worn} in them are too old, titles with {@code rare} in them do not exist. */
final class Shelf {
    private final Map<String, Volume> volumes = new ConcurrentHashMap<>();
    private final boolean open;

    Shelf(boolean open) {
        this.open = open;
    }

    /** An entry of the cache. */
    record Volume(String title) {}

    @TrackedCache("shelf")
    @Nullable
    Volume find(String title) {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("no title");
        }
        if (!isOpen()) {
            return null;
        }
        Volume volume = volumes.get(title);
        return volume == null ? orderIfPossible(title) : isWorn(volume) ? null : volume;
    }

    private @Nullable Volume orderIfPossible(String title) {
        try {
            return order(title);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    @CacheLoad
    private Volume order(String title) {
        if (title.contains("rare")) {
            throw new IllegalStateException(title);
        }
        return new Volume(title);
    }

    @CacheReady
    private boolean isOpen() {
        return open;
    }

    @CacheExpiry
    private boolean isWorn(Volume volume) {
        return volume.title().contains("worn");
    }

    @CachePut
    void put(String title) {
        volumes.put(title, new Volume(title));
    }

    @CacheRemoval
    @Nullable
    Volume remove(String title) {
        return volumes.remove(title);
    }
}
