package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** The first signal of a thread is sent while lookups, which were not followed, are running already. */
public final class FirstSignalWithinLookup implements Scenario {
    private static final String OUTER = "first-signal-outer";
    private static final String INNER = "first-signal-inner";

    @TrackedCache(OUTER)
    String outer() {
        inner();
        CacheLookup.current().stale();
        return "value";
    }

    @TrackedCache(INNER)
    private String inner() {
        CacheLookup.current().expired();
        return "value";
    }

    @Override
    public void run() throws InterruptedException {
        outer();
        Thread other = new Thread(this::outer);
        other.start();
        other.join();
    }

    @Override
    public List<String> expected() {
        return List.of(
                OUTER + ": cache_hits=2, total_queries=2, stale_hits=2",
                INNER + ": cache_misses=2, cache_expired=2, total_queries=2");
    }
}
