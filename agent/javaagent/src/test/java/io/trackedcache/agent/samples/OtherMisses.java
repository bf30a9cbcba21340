package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Results and exceptions that the annotation declares as misses. */
public final class OtherMisses implements Scenario {
    private final Map<String, Integer> prices = Map.of("soap", 3);

    // sample
    @TrackedCache(value = "prices", miss = Miss.NEGATIVE)
    int price(String article) {
        return prices.getOrDefault(article, -1);
    }

    @TrackedCache(value = "offers", missOn = NoSuchElementException.class, expiredOn = IllegalStateException.class)
    int offer(String article) {
        if (article.startsWith("last year's ")) {
            throw new IllegalStateException(article);
        }
        return Optional.ofNullable(prices.get(article)).orElseThrow();
    }
    // end

    @Override
    public void run() {
        price("soap");
        price("sand");
        for (String article : List.of("soap", "sand", "last year's soap")) {
            try {
                offer(article);
            } catch (NoSuchElementException | IllegalStateException expected) {
                // The caller receives the exception unchanged.
            }
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "prices: cache_hits=1, cache_misses=1, total_queries=2",
                "offers: cache_hits=1, cache_misses=2, cache_expired=1, total_queries=3");
    }
}
