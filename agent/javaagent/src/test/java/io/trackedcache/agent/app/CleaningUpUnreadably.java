package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;

/** Cleans up and returns an amount that cannot be read. */
@SuppressWarnings("UnusedMethod") // The agent calls them.
public final class CleaningUpUnreadably {
    private CleaningUpUnreadably() {}

    @TrackedCache("cleaned")
    private static boolean find() {
        return true;
    }

    @CacheCleanup("cleaned")
    private static Collection<?> cleanUp() {
        return Unfriendly.object(Collection.class);
    }

    public static void main(String[] arguments) {
        find();
        cleanUp();
        Comparison.compare("cleaned: cache_hits=1, total_queries=1, cleanup_runs=1");
    }
}
