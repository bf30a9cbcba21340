package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/**
 * A cache as the probes see it: its tracker, and whether its lookups are followed, that is, kept on the thread's
 * {@link LookupStack} while they run.
 *
 * <p>Most caches are never followed, because the result alone decides. The first predicate, load or signal that asks
 * for a running lookup makes the lookups of its cache be followed from then on, which {@link CacheIndex} does.
 */
final class ProbedCache {
    /** The cache of rehearsals and measurements; the registry does not know it. */
    static final CacheId REHEARSAL = new CacheId(CacheId.DEFAULT_MANAGER, "rehearsal");

    private final CacheId id;
    private final int number;

    /** The epoch since which its lookups are followed; zero while they are not. */
    private volatile int followedSince;

    /** Not followed, and tracking is on: one read for both. */
    private volatile boolean isResultOnly;

    private volatile boolean isSignalled;
    private volatile boolean isGone;
    private volatile @Nullable RecentLoads recentLoads;

    ProbedCache(CacheId id, int number, int followedSince) {
        this.id = id;
        this.number = number;
        this.followedSince = followedSince;
        this.isResultOnly = followedSince == 0;
    }

    /** Follows its lookups from an epoch on. Called under the lock of {@link CacheIndex}. */
    void followFrom(int epoch) {
        followedSince = epoch;
        isResultOnly = false;
    }

    /** Called under the lock of {@link CacheIndex}. */
    void trackingSwitched(boolean isOff) {
        isResultOnly = followedSince == 0 && !isOff;
    }

    /** Whether the result alone decides a lookup. Called on every lookup; does not allocate. */
    boolean isResultOnly() {
        return isResultOnly;
    }

    /** Called on every lookup; does not allocate. */
    boolean isFollowed() {
        return followedSince != 0;
    }

    /** Returns the epoch since which its lookups are followed; zero while they are not. */
    int followedSince() {
        return followedSince;
    }

    /** Marks that a load or a predicate may decide how its lookups end. */
    void markSignalled() {
        isSignalled = true;
    }

    boolean isSignalled() {
        return isSignalled;
    }

    /** Marks that all classes that name it are gone. Calls that still run count nowhere. */
    void markGone() {
        isGone = true;
    }

    int number() {
        return number;
    }

    CacheStatisticsTracker tracker() {
        return isGone ? unregisteredTracker() : RegistryInternals.global().tracker(id);
    }

    /** Returns a new tracker with the settings of this cache, which the registry does not know. */
    CacheStatisticsTracker unregisteredTracker() {
        return new CacheStatisticsTracker(RegistryInternals.global().settings().trackerSettings(id));
    }

    /** Returns how many of its loads have ended. */
    long loadsEnded() {
        RecentLoads loads = recentLoads;
        return loads == null ? 0 : loads.ended();
    }

    void loadEnded(@Nullable Object result) {
        RecentLoads loads = recentLoads;
        (loads != null ? loads : makeRecentLoads()).add(result);
    }

    private synchronized RecentLoads makeRecentLoads() {
        RecentLoads known = recentLoads;
        if (known == null) {
            known = new RecentLoads();
            recentLoads = known;
        }
        return known;
    }

    /** Whether one of its last loads returned this future. */
    boolean isLoading(Object future) {
        return wasLoadedSince(0, future);
    }

    /** Whether a load returned this very object, after that many other loads had ended. */
    boolean wasLoadedSince(long loadsBefore, @Nullable Object result) {
        RecentLoads loads = recentLoads;
        return loads != null && result != null && loads.gave(result, loadsBefore);
    }
}
