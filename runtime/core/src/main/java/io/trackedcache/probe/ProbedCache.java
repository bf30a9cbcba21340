package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A cache as the annotations name it, and what is to be done about its lookups besides counting their results.
 *
 * <p>Most have not: their results say all. The first predicate, load or signal that wants to know of a running lookup
 * makes those of its cache be put on a {@link LookupStack} from then on. And while tracking is switched off, none is
 * counted.
 */
final class ProbedCache {
    private static final Map<CacheId, ProbedCache> BY_ID = new HashMap<>();
    private static final List<ProbedCache> BY_NUMBER = new CopyOnWriteArrayList<>();

    private static final CacheId NOBODY = new CacheId(CacheId.DEFAULT_MANAGER, "rehearsal");

    /** Stands where one was that is gone: numbers are not used again. */
    private static final ProbedCache GONE = gone();

    /** Counts the moments at which lookups came to be stacked; zero is before all. */
    private static volatile int moments;

    private static volatile int allStackedSince;

    private static volatile boolean isOff;

    static {
        Tracking.global().listen(new Switch());
    }

    private final CacheId id;
    private final int number;
    private volatile int stackedSince;

    /** Neither stacked nor off: one look for both. Written under the lock of all caches. */
    private volatile boolean isPlain;

    private volatile boolean isToldOf;
    private volatile boolean isGone;
    private volatile @Nullable RecentLoads recentLoads;

    private ProbedCache(CacheId id, int number, int stackedSince) {
        this.id = id;
        this.number = number;
        this.stackedSince = stackedSince;
        this.isPlain = stackedSince == 0;
    }

    private static final class Switch implements Tracking.SwitchListener {
        @Override
        public void switched(boolean isEnabled) {
            synchronized (BY_ID) {
                isOff = !isEnabled;
                for (ProbedCache cache : BY_NUMBER) {
                    cache.seeWhetherPlain();
                }
            }
        }
    }

    private void seeWhetherPlain() {
        isPlain = stackedSince == 0 && !isOff;
    }

    /** The one that a class names. */
    static ProbedCache of(String manager, String name, NamingClass user) {
        CacheId id = TrackerRegistry.global().idOf(manager, name, user);
        synchronized (BY_ID) {
            ProbedCache known = BY_ID.get(id);
            return known != null ? known : add(id);
        }
    }

    /** All classes that name it are gone. What is still under way there is told to nobody. */
    static void forget(CacheId id) {
        synchronized (BY_ID) {
            ProbedCache known = BY_ID.remove(id);
            if (known != null) {
                known.isGone = true;
                BY_NUMBER.set(known.number, GONE);
            }
        }
    }

    /** One that nobody finds. */
    static ProbedCache rehearsing() {
        return new ProbedCache(NOBODY, -1, 0);
    }

    private static ProbedCache gone() {
        ProbedCache made = new ProbedCache(NOBODY, -1, 0);
        made.isGone = true;
        return made;
    }

    private static ProbedCache add(CacheId id) {
        ProbedCache made = new ProbedCache(id, BY_NUMBER.size(), allStackedSince);
        made.seeWhetherPlain();
        BY_ID.put(id, made);
        BY_NUMBER.add(made);
        return made;
    }

    static ProbedCache numbered(int number) {
        return BY_NUMBER.get(number);
    }

    /** On every lookup; does not allocate. Whether its result is all that there is to a lookup. */
    boolean isPlain() {
        return isPlain;
    }

    /** Whether the lookups of some cache are stacked. */
    static boolean areAnyStacked() {
        return moments != 0;
    }

    /** Whether tracking is switched off. */
    static boolean isOff() {
        return isOff;
    }

    /** On every lookup; does not allocate. */
    boolean isStacked() {
        return stackedSince != 0;
    }

    /** From now on its lookups are stacked. Tells since when. */
    int stack() {
        int since = stackedSince;
        return since != 0 ? since : stackNow();
    }

    private int stackNow() {
        synchronized (BY_ID) {
            if (stackedSince == 0) {
                stackedSince = moments + 1;
                moments = stackedSince;
                seeWhetherPlain();
            }
            return stackedSince;
        }
    }

    /** From now on the lookups of all caches are stacked. Tells since when. */
    static int stackAll() {
        int since = allStackedSince;
        return since != 0 ? since : stackAllNow();
    }

    private static int stackAllNow() {
        synchronized (BY_ID) {
            if (allStackedSince == 0) {
                int now = moments + 1;
                for (ProbedCache cache : BY_NUMBER) {
                    if (cache.stackedSince == 0) {
                        cache.stackedSince = now;
                        cache.seeWhetherPlain();
                    }
                }
                moments = now;
                allStackedSince = now;
            }
            return allStackedSince;
        }
    }

    /** There is a load or a predicate that speaks of its lookups. */
    void tellOf() {
        isToldOf = true;
    }

    boolean isToldOf() {
        return isToldOf;
    }

    int number() {
        return number;
    }

    CacheStatisticsTracker tracker() {
        return isGone ? unnamedTracker() : TrackerRegistry.global().tracker(id);
    }

    /** One with its settings that nobody sees. */
    CacheStatisticsTracker unnamedTracker() {
        return new CacheStatisticsTracker(TrackerRegistry.global().settings().trackerSettings(id));
    }

    /** How many loads of it have ended. */
    long loadsEnded() {
        RecentLoads loads = recentLoads;
        return loads == null ? 0 : loads.ended();
    }

    void loadEnded(@Nullable Object result) {
        RecentLoads loads = recentLoads;
        (loads != null ? loads : makeRecentLoads()).add(result);
    }

    private RecentLoads makeRecentLoads() {
        synchronized (BY_ID) {
            RecentLoads known = recentLoads;
            if (known == null) {
                known = new RecentLoads();
                recentLoads = known;
            }
            return known;
        }
    }

    /** Whether one of its last loads gave this future. */
    boolean isLoading(Object future) {
        return wasLoadedSince(0, future);
    }

    /** Whether one of the loads that ended after so many others gave this very object. */
    boolean wasLoadedSince(long loadsBefore, @Nullable Object result) {
        RecentLoads loads = recentLoads;
        return loads != null && result != null && loads.gave(result, loadsBefore);
    }
}
