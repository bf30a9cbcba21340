package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nested lookups: of another cache, of the same cache, and by a loader. */
public final class NestedLookups implements Scenario {
    private static final String OUTER = "nested-outer";
    private static final String INNER = "nested-inner";

    private final Map<Integer, Integer> factorials = new HashMap<>();

    @TrackedCache(OUTER)
    Integer factorial(int n) {
        Integer known = factorials.get(n);
        if (known != null) {
            return known;
        }
        int computed = compute(n);
        factorials.put(n, computed);
        return computed;
    }

    @CacheLoad(OUTER)
    private int compute(int n) {
        inner(n);
        return n == 0 ? 1 : n * factorial(n - 1);
    }

    @TrackedCache(INNER)
    private @Nullable Integer inner(int n) {
        return isExpiredInner(n) ? null : n;
    }

    @CacheExpiry(INNER)
    private static boolean isExpiredInner(int n) {
        return n % 2 == 1;
    }

    @CacheExpiry(OUTER)
    private static boolean isExpiredOuter() {
        return true;
    }

    @TrackedCache(INNER)
    private String innerThatAsksForOuter() {
        isExpiredOuter();
        return "found";
    }

    @TrackedCache(OUTER)
    private String outerThatIsExpiredFromWithin() {
        innerThatAsksForOuter();
        return "found";
    }

    @Override
    public void run() {
        factorial(5);
        factorial(5);
        factorial(6);
        outerThatIsExpiredFromWithin();
        isExpiredOuter();
    }

    @Override
    public List<String> expected() {
        // Outer: 6 loads for 5!, a hit, a miss with a hit within for 6!, and one that expired.
        // Inner: for 0 to 6, of which 1, 3 and 5 expired, and a hit.
        return List.of(
                OUTER + ": cache_hits=2, cache_misses=8, cache_expired=1, total_queries=10, loads_ok=7",
                INNER + ": cache_hits=5, cache_misses=3, cache_expired=3, total_queries=8");
    }
}
