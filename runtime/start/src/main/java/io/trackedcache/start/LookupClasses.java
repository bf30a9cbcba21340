package io.trackedcache.start;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracking.MethodState;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The classes whose lookups each cache counts. */
final class LookupClasses {
    private final Map<String, Set<String>> byCache = new HashMap<>();

    private LookupClasses() {}

    static LookupClasses of(Tracking tracking) {
        LookupClasses classes = new LookupClasses();
        for (TrackedMethod method : tracking.explain().in(MethodState.WOVEN)) {
            if (method.role().equals("lookup")) {
                classes.byCache
                        .computeIfAbsent(method.cache(), unused -> new TreeSet<>())
                        .add(method.className());
            }
        }
        return classes;
    }

    /** Returns why no counters of one class count all lookups of the cache; empty if they may. */
    Optional<String> obstacle(CacheId cache) {
        Set<String> classes = byCache.getOrDefault(cache.toString(), Set.of());
        return classes.size() > 1
                ? Optional.of(
                        "the lookups of several classes count for this cache, and the counters may be those of one: "
                                + String.join(", ", classes))
                : Optional.empty();
    }
}
