package io.trackedcache.examples.springboot;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A cache of the number of pieces in stock, for the most recently used articles. */
@Component
@TrackedCache("stock")
class StockCache {
    private static final int MAX_ARTICLES = 8;
    private static final float LOAD_FACTOR = 0.75f;

    private final Map<String, Integer> pieces = new LinkedHashMap<>(MAX_ARTICLES, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MAX_ARTICLES;
        }
    };

    @TrackedCache
    synchronized Optional<Integer> find(String article) {
        return Optional.ofNullable(pieces.get(article));
    }

    @CachePut
    synchronized void put(String article, int count) {
        pieces.put(article, count);
    }

    @CacheRemoval
    synchronized boolean remove(String article) {
        return pieces.remove(article) != null;
    }
}
