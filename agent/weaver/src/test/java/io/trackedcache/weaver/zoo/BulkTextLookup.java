package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** Many keys, and a result that cannot hold many values. */
public final class BulkTextLookup {
    private BulkTextLookup() {}

    @TrackedCache(bulk = true)
    public static String find(List<String> keys) {
        return String.join(",", keys);
    }
}
