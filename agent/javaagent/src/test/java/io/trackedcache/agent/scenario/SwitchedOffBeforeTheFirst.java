package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.tracking.Tracking;
import java.util.List;

/** The first predicate of a cache is called just after tracking was switched, and finds the right lookup. */
public final class SwitchedOffBeforeTheFirst implements Scenario {

    /** A lookup that began while tracking was on. */
    static final class Off {
        @TrackedCache("switched-off-before")
        Object find() {
            Tracking.global().setEnabled(false);
            isExpired();
            Tracking.global().setEnabled(true);
            return this;
        }

        @CacheExpiry
        boolean isExpired() {
            return true;
        }
    }

    /** A lookup that began while tracking was off, within one that began while it was on. */
    static final class On {
        @TrackedCache("switched-on-before")
        Object find(Runnable body) {
            body.run();
            return this;
        }

        @CacheExpiry
        boolean isExpired() {
            return true;
        }

        void run() {
            Tracking.global().setEnabled(false);
            find(() -> {
                Tracking.global().setEnabled(true);
                isExpired();
            });
        }
    }

    @Override
    public void run() {
        new Off().find();
        On cache = new On();
        cache.run();
        cache.find(cache::run);
        cache.find(() -> {});
    }

    @Override
    public List<String> expected() {
        return List.of(
                "switched-off-before: cache_misses=1, cache_expired=1, total_queries=1",
                "switched-on-before: cache_hits=2, total_queries=2");
    }
}
