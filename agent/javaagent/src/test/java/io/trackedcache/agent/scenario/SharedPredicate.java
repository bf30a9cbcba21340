package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The predicate of an entry that two caches share affects the lookup that runs. */
public final class SharedPredicate implements Scenario {
    private static final String OUTER = "shared-predicate-outer";
    private static final String INNER = "shared-predicate-inner";

    /** The entry. */
    record Entry(boolean isOld) {
        @CacheExpiry
        boolean isExpired() {
            return isOld;
        }
    }

    /** A cache that asks the other one first. */
    static final class Outer {
        private final Inner inner = new Inner();

        @TrackedCache(OUTER)
        @Nullable
        Entry find(Entry own, Entry ofInner) {
            inner.find(ofInner);
            return own.isExpired() ? null : own;
        }
    }

    /** The other cache. */
    static final class Inner {
        @TrackedCache(INNER)
        @Nullable
        Entry find(Entry entry) {
            return entry.isExpired() ? null : entry;
        }
    }

    @Override
    public void run() {
        Entry old = new Entry(true);
        Entry fresh = new Entry(false);
        old.isExpired();
        Outer outer = new Outer();
        outer.find(fresh, old);
        outer.find(old, fresh);
        outer.find(new Entry(false), fresh);
    }

    @Override
    public List<String> expected() {
        return List.of(
                OUTER + ": cache_hits=2, cache_misses=1, cache_expired=1, total_queries=3",
                INNER + ": cache_hits=2, cache_misses=1, cache_expired=1, total_queries=3",
                "Entry: unknown");
    }
}
