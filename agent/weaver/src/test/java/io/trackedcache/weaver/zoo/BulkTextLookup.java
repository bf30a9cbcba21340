package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A bulk lookup whose result cannot hold several values. */
public final class BulkTextLookup {
    private BulkTextLookup() {}

    @TrackedCache(bulk = true)
    public static String find(List<String> keys) {
        return String.join(",", keys);
    }
}
