package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.Expired;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cache that returns an old value while it is refreshed. */
public final class StaleValues implements Scenario {
    private final Map<String, Integer> expiries = Map.of("new", 20, "old", 5);
    private final List<String> toRefresh = new ArrayList<>();

    // sample
    @TrackedCache("vouchers")
    Optional<Integer> voucher(String id) {
        Optional<Integer> expiry = Optional.ofNullable(expiries.get(id));
        if (expiry.isPresent() && isOver(expiry.get())) {
            toRefresh.add(id);
        }
        return expiry;
    }

    @CacheExpiry(then = Expired.STALE_HIT)
    boolean isOver(int expiry) {
        return expiry < 10;
    }
    // end

    @Override
    public void run() {
        voucher("new");
        voucher("old");
        voucher("none");
    }

    @Override
    public List<String> expected() {
        return List.of("vouchers: cache_hits=2, cache_misses=1, total_queries=3, stale_hits=1");
    }
}
