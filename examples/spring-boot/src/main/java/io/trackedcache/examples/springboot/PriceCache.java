package io.trackedcache.examples.springboot;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A cache of prices, each loaded once until the wholesaler changes it. Before the shop is open, it returns nothing. */
@Component
final class PriceCache {
    private final Map<String, Price> prices = new ConcurrentHashMap<>();
    private final Wholesaler wholesaler;
    private volatile boolean open;

    PriceCache(Wholesaler wholesaler) {
        this.wholesaler = wholesaler;
    }

    @TrackedCache("prices")
    Optional<Price> find(String article) {
        if (!isOpen()) {
            return Optional.empty();
        }
        Price price = prices.get(article);
        return Optional.of(price == null || isExpired(price) ? load(article) : price);
    }

    @CacheReady
    private boolean isOpen() {
        return open;
    }

    @CacheExpiry
    private boolean isExpired(Price price) {
        return price.isOutdated();
    }

    @CacheLoad
    private Price load(String article) {
        Price price = wholesaler.priceOf(article);
        prices.put(article, price);
        return price;
    }

    void open() {
        open = true;
    }

    void outdate(String article) {
        prices.computeIfPresent(article, (name, price) -> price.outdated());
    }
}
