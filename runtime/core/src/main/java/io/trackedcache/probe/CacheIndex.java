package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LookupNeeds;
import io.trackedcache.tracker.SizeReadings;
import io.trackedcache.tracking.Tracking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * All probed caches, by id and by number; since which epoch each is followed; and whether tracking is off.
 *
 * <p>An epoch begins whenever the lookups of one more cache, or of all, come to be followed. A {@link LookupStack} that
 * is complete up to an epoch holds every running lookup of the caches that were followed by then.
 */
final class CacheIndex {
    /** Also the lock for all that is written in here. */
    private static final Map<CacheId, ProbedCache> BY_ID = new HashMap<>();

    private static final List<ProbedCache> BY_NUMBER = new CopyOnWriteArrayList<>();

    /** Replaces a cache that is gone: numbers are not used again. */
    private static final ProbedCache GONE = gone();

    /** Has no number, and is followed always: the search of a thread's stack must find the excluded lookups. */
    private static final ProbedCache EXCLUDED = new ProbedCache(ProbedCache.REHEARSAL, -1, 1);

    /** The last epoch; zero while no cache is followed. */
    private static volatile int epoch;

    /** The epoch since which all caches are followed; zero while they are not. */
    private static volatile int allFollowedSince;

    private static volatile boolean isOff;

    /** Whether any thread reads a size: what runs on it is not counted, so lookups have to ask. */
    private static boolean isAnySizeRead;

    static {
        Tracking.global().listen(new TrackingSwitch());
        SizeReadings.reportTo(new ReadingSwitch());
    }

    private CacheIndex() {}

    private static final class TrackingSwitch implements Tracking.SwitchListener {
        @Override
        public void switched(boolean isEnabled) {
            synchronized (BY_ID) {
                isOff = !isEnabled;
                switchAll();
            }
        }
    }

    /** Not a lambda, as this is made while the JVM starts. */
    private static final class ReadingSwitch implements SizeReadings.Listener {
        @Override
        public void reading(boolean isAny) {
            synchronized (BY_ID) {
                isAnySizeRead = isAny;
                switchAll();
            }
        }
    }

    private static void switchAll() {
        for (ProbedCache cache : BY_NUMBER) {
            cache.trackingSwitched(isOff || isAnySizeRead);
        }
    }

    private static ProbedCache gone() {
        ProbedCache made = new ProbedCache(ProbedCache.REHEARSAL, -1, 0);
        made.markGone();
        return made;
    }

    /** Returns a cache that is not in this index. */
    static ProbedCache rehearsing() {
        return new ProbedCache(ProbedCache.REHEARSAL, -1, 0);
    }

    /** Returns the cache of all lookups that the settings exclude; it is not in this index. */
    static ProbedCache excluded() {
        return EXCLUDED;
    }

    /** Returns the cache that a class names. */
    static ProbedCache of(String manager, String name, NamingClass user) {
        CacheId id = RegistryInternals.global().idOf(manager, name, user);
        synchronized (BY_ID) {
            ProbedCache known = BY_ID.get(id);
            if (known == null) {
                known = renamedTo(id);
            }
            return known != null ? known : add(id);
        }
    }

    /** Returns the cache that had another name before its lookups were known; null if there is none. */
    private static @Nullable ProbedCache renamedTo(CacheId id) {
        for (CacheId before : RegistryInternals.global().formerNames(id)) {
            ProbedCache known = BY_ID.remove(before);
            if (known != null) {
                known.rename(id);
                BY_ID.put(id, known);
                return known;
            }
        }
        return null;
    }

    private static ProbedCache add(CacheId id) {
        ProbedCache made = new ProbedCache(id, BY_NUMBER.size(), allFollowedSince);
        made.trackingSwitched(isOff || isAnySizeRead);
        BY_ID.put(id, made);
        BY_NUMBER.add(made);
        return made;
    }

    /** Returns the needs of lookups of a cache that count for a tracker; the cache changes them from now on. */
    static LookupNeeds needs(ProbedCache cache, CacheStatisticsTracker tracker) {
        synchronized (BY_ID) {
            cache.decides(tracker.lookupNeeds());
        }
        return tracker.lookupNeeds();
    }

    /** Forgets a cache, as all classes that name it are gone. */
    static void forget(CacheId id) {
        synchronized (BY_ID) {
            ProbedCache known = BY_ID.remove(id);
            if (known != null) {
                known.markGone();
                BY_NUMBER.set(known.number(), GONE);
            }
        }
    }

    static ProbedCache numbered(int number) {
        return BY_NUMBER.get(number);
    }

    /** Whether the lookups of some cache are followed. */
    static boolean areAnyFollowed() {
        return epoch != 0;
    }

    /** Returns the epoch since which all caches are followed; zero while they are not. */
    static int allFollowedSince() {
        return allFollowedSince;
    }

    /** Whether nothing is counted on this thread: tracking is switched off, or a size is read for a view. */
    static boolean isOff() {
        return isOff || SizeReadings.isOnThisThread();
    }

    /** Follows the lookups of a cache from now on. Returns since which epoch. */
    static int follow(ProbedCache cache) {
        int since = cache.followedSince();
        return since != 0 ? since : followNow(cache);
    }

    /**
     * Follows the lookups of a cache that has loads, from now on. Returns which lookups have caused them: a load on
     * another thread may belong to any lookup that runs.
     */
    static LoadAttribution followLoads(ProbedCache cache) {
        LoadAttribution known = cache.loads();
        if (known == null) {
            synchronized (BY_ID) {
                cache.hasLoads();
            }
        }
        var unused = follow(cache);
        return Objects.requireNonNull(cache.loads());
    }

    /** Follows the lookups of a cache from now on, as some of them may run within each other for the same key. */
    static void followNested(ProbedCache cache) {
        synchronized (BY_ID) {
            cache.nests();
        }
        var unused = follow(cache);
    }

    private static int followNow(ProbedCache cache) {
        synchronized (BY_ID) {
            if (!cache.isFollowed()) {
                int now = epoch + 1;
                cache.followFrom(now);
                epoch = now;
            }
            return cache.followedSince();
        }
    }

    /** Follows the lookups of all caches from now on. Returns since which epoch. */
    static int followAll() {
        int since = allFollowedSince;
        return since != 0 ? since : followAllNow();
    }

    private static int followAllNow() {
        synchronized (BY_ID) {
            if (allFollowedSince == 0) {
                int now = epoch + 1;
                for (ProbedCache cache : BY_NUMBER) {
                    if (!cache.isFollowed()) {
                        cache.followFrom(now);
                    }
                }
                epoch = now;
                allFollowedSince = now;
            }
            return allFollowedSince;
        }
    }
}
