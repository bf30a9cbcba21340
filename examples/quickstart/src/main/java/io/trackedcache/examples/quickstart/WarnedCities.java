package io.trackedcache.examples.quickstart;

import io.trackedcache.annotation.TrackedCache;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which cities were warned of frost, so that each is warned once. */
final class WarnedCities {
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** A hit if it returns true, a miss if it returns false. The cache is named after the class. */
    @TrackedCache
    boolean contains(String city) {
        return warned.contains(city);
    }

    void add(String city) {
        warned.add(city);
    }
}
