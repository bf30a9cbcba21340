package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predicates that are evaluated several times during one lookup, and within a cleanup. */
public final class SeveralEvaluations implements Scenario {
    private static final String SAME = "several-evaluations-same";
    private static final String MANY = "several-evaluations-many";
    private static final String CLEANED = "several-evaluations-cleaned";

    /** Checks an entry again, after another thread may have refreshed it. */
    static final class Rechecking {
        private boolean isOld;

        @TrackedCache(SAME)
        @Nullable
        String find(boolean isRefreshed) {
            isOld = true;
            if (isExpired("entry")) {
                isOld = !isRefreshed;
            }
            return isExpired("entry") ? null : "found";
        }

        @CacheExpiry
        boolean isExpired(String entry) {
            return isOld && !entry.isEmpty();
        }
    }

    /** Removes all expired entries when it looks up, in a method that is marked as a cleanup, or not. */
    static final class Sweeping {
        private final List<Integer> entries = new ArrayList<>(List.of(1, 20, 2, 30));

        @TrackedCache(MANY)
        @Nullable
        Integer find(int entry) {
            entries.removeIf(this::isExpired);
            return entries.contains(entry) ? entry : null;
        }

        @CacheExpiry
        boolean isExpired(int entry) {
            return entry < 10;
        }
    }

    /** Removes all expired entries in a cleanup when it looks up. */
    static final class CleaningUp {
        private final List<Integer> entries = new ArrayList<>(List.of(1, 2));

        @TrackedCache(CLEANED)
        @Nullable
        Integer find(int entry) {
            cleanUp();
            return entries.contains(entry) && !isExpired(entry) ? entry : null;
        }

        @CacheCleanup
        private int cleanUp() {
            int before = entries.size();
            entries.removeIf(this::isExpired);
            return before - entries.size();
        }

        @CacheExpiry
        boolean isExpired(int entry) {
            return entry < 10;
        }
    }

    @Override
    public void run() {
        Rechecking rechecking = new Rechecking();
        rechecking.find(true);
        rechecking.find(false);
        for (int entry : List.of(30, 1)) {
            new Sweeping().find(entry);
        }
        for (int entry : List.of(1, 2)) {
            new CleaningUp().find(entry);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                SAME + ": cache_hits=1, cache_misses=1, cache_expired=1, total_queries=2",
                MANY + ": cache_hits=1, cache_misses=1, total_queries=2",
                CLEANED + ": cache_misses=2, total_queries=2, expired_entries_cleaned=4, cleanup_runs=2");
    }

    @Override
    public List<String> uncounted() {
        return List.of(Sweeping.class.getName() + ".find is counted by its result");
    }
}
