package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class that names the cache of its methods. */
public final class NamedByClass implements Scenario {
    // sample
    @TrackedCache("rates")
    static final class Rates {
        private final Map<String, Double> rates = new HashMap<>();

        @TrackedCache
        Optional<Double> find(String currency) {
            return Optional.ofNullable(rates.get(currency));
        }

        @CachePut
        void put(String currency, double rate) {
            rates.put(currency, rate);
        }
    }
    // end

    private final Rates rates = new Rates();

    @Override
    public void run() {
        rates.find("eur");
        rates.put("eur", 1);
        rates.find("eur");
    }

    @Override
    public List<String> expected() {
        return List.of("rates: cache_hits=1, cache_misses=1, total_queries=2, puts=1");
    }
}
