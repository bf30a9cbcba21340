package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache that signals the outcome of its lookups: the last signal wins, and a late one is ignored. */
public final class SignalledOutcomes implements Scenario {
    private static final String CACHE = "signalled-outcomes";

    private @Nullable CacheLookup kept;

    @TrackedCache(CACHE)
    @Nullable
    String find(String how) {
        CacheLookup lookup = CacheLookup.current();
        kept = lookup;
        switch (how) {
            case "hit" -> lookup.hit();
            case "stale" -> lookup.stale();
            case "miss" -> lookup.miss();
            case "expired" -> lookup.expired();
            case "uninitialized" -> lookup.uninitialized();
            case "expired, then hit" -> {
                lookup.expired();
                CacheLookup.current().hit();
            }
            case "timeout" -> lookup.waitTimeout();
            case "rejected" -> lookup.sizeRejected();
            case "failing" -> {
                lookup.miss();
                throw new IllegalStateException(how);
            }
            default -> {
                // Sends no signal.
            }
        }
        return how.equals("hit") ? null : how;
    }

    @Override
    public void run() {
        CacheLookup.current().hit();
        for (String how : List.of("hit", "stale", "miss", "expired", "uninitialized", "expired, then hit", "timeout")) {
            find(how);
        }
        find("rejected");
        find("nothing");
        try {
            find("failing");
        } catch (IllegalStateException expected) {
            // The signal overrides the result.
        }
        if (kept != null) {
            kept.expired();
            kept.waitTimeout();
        }
        CacheLookup.current().miss();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=6, cache_misses=4, cache_expired=1, queries_while_uninitialized=1,"
                + " total_queries=10, stale_hits=1, wait_timeouts=1, size_rejections=1, late_signals=2");
    }
}
