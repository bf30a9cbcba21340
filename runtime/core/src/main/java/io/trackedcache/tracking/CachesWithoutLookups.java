package io.trackedcache.tracking;

import io.trackedcache.config.NearestName;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A search for methods that count for a cache which no lookup counts for, most often as its name is misspelled. If a
 * lookup in the same class is not counted, that is the cause, and reported already.
 */
final class CachesWithoutLookups {
    /** The stable code of the doubt. */
    static final String CODE = "cache-without-lookups";

    private static final Set<String> OTHER_ROLES = Set.of(
            "expiry",
            "ready",
            "load",
            "cleanup",
            "put",
            "removal",
            "eviction",
            "size",
            "counter",
            "counters",
            "signal");

    private final Set<String> lookedUp = new TreeSet<>();
    private final Set<String> classesWithUncounted = new HashSet<>();

    private CachesWithoutLookups() {}

    static CachesWithoutLookups of(TrackerRegistry registry, List<TrackedMethod> methods) {
        CachesWithoutLookups search = new CachesWithoutLookups();
        for (TrackedMethod method : methods) {
            if (method.role().equals("lookup") && method.state() == MethodState.WOVEN) {
                search.lookedUp.add(method.cache());
            } else if (method.role().equals("lookup")) {
                search.classesWithUncounted.add(method.className());
            }
        }
        for (Map.Entry<CacheId, CacheStatisticsTracker> cache : registry.all().entrySet()) {
            if (cache.getValue().lookupsRecorded() > 0) {
                search.lookedUp.add(cache.getKey().toString());
            }
        }
        return search;
    }

    /** Returns the method with a doubt, if it has one. */
    TrackedMethod with(TrackedMethod method) {
        boolean isDoubtful = method.state() == MethodState.WOVEN
                && OTHER_ROLES.contains(method.role())
                && !method.cache().equals(TrackedMethod.INNERMOST_LOOKUP)
                && !lookedUp.contains(method.cache())
                && !classesWithUncounted.contains(method.className());
        return isDoubtful
                ? method.doubted(CODE, "no lookup counts for its cache '" + method.cache() + "'", remedy(method))
                : method;
    }

    /** Returns the caches whose classes have a simple name. */
    private List<String> sharing(String simpleName) {
        List<String> sharing = new ArrayList<>();
        for (String cache : lookedUp) {
            if (cache.endsWith("." + simpleName) || cache.endsWith("$" + simpleName)) {
                sharing.add(cache);
            }
        }
        return sharing;
    }

    private String remedy(TrackedMethod method) {
        if (method.cache().equals(method.className())) {
            // The class may inherit lookups that have not run yet: a name that is nearly the same is another class.
            return "look up in it, annotate its lookups or those of the class that it extends, or name its cache";
        }
        List<String> sharing = sharing(method.cache());
        if (!sharing.isEmpty()) {
            return "the caches " + sharing + " share that name: write the full name of one";
        }
        Optional<String> nearest = NearestName.to(method.cache(), List.copyOf(lookedUp));
        return nearest.isPresent()
                ? "did you mean '" + nearest.get() + "'?"
                : "name a cache that has lookups, or annotate its lookups";
    }
}
