package io.trackedcache.probe;

import io.trackedcache.probe.attribution.LoadAttribution;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import io.trackedcache.tracker.LookupNeeds;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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

    private volatile CacheId id;
    private final int number;

    /** The epoch since which its lookups are followed; zero while they are not. */
    private volatile int followedSince;

    /** Not followed, and tracking is on: one read for both. */
    private volatile boolean isResultOnly;

    /** Those of the trackers of its lookups, which have to ask this object while it is not {@link #isResultOnly}. */
    private final Set<LookupNeeds> needs = ConcurrentHashMap.newKeySet(1);

    /** The caches of the classes whose methods its class inherits. */
    private final Set<ProbedCache> families = ConcurrentHashMap.newKeySet(1);

    private volatile boolean hasMembers;
    private volatile WeakReference<@Nullable Class<?>> namedBy = new WeakReference<>(null);
    private volatile boolean isSignalled;
    private volatile boolean hasStrayLoads;
    private volatile boolean isGone;
    private final BulkCalls bulkCalls = new BulkCalls();
    private final AtomicInteger searchedLoads = new AtomicInteger();
    private final AtomicInteger lookupsByRule = new AtomicInteger();

    /** How many lookup methods were linked when the first of these loads began. */
    private volatile int searchedMethods;

    private volatile boolean hasKeys;
    private volatile @Nullable LoadAttribution loads;

    ProbedCache(CacheId id, int number, int followedSince) {
        this.id = id;
        this.number = number;
        this.followedSince = followedSince;
        this.isResultOnly = followedSince == 0;
    }

    /** Follows its lookups from an epoch on. Called under the lock of {@link CacheIndex}. */
    void followFrom(int epoch) {
        followedSince = epoch;
        setResultOnly(false);
    }

    /** Called under the lock of {@link CacheIndex}. */
    void trackingSwitched(boolean mayBeOff) {
        setResultOnly(followedSince == 0 && !mayBeOff);
    }

    private void setResultOnly(boolean newResultOnly) {
        isResultOnly = newResultOnly;
        for (LookupNeeds needed : needs) {
            needed.set(LookupNeeds.Kind.PROBE, !newResultOnly);
        }
    }

    /** Lets lookups know when they have to ask this object. Called under the lock of {@link CacheIndex}. */
    void decides(LookupNeeds needed) {
        needs.add(needed);
        needed.set(LookupNeeds.Kind.PROBE, !isResultOnly);
    }

    /** Whether the result alone decides a lookup. */
    boolean isResultOnly() {
        return isResultOnly;
    }

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

    /** Adds a method that a rule makes a lookup. Returns whether another one may call it, or be called by it. */
    boolean addLookupByRule() {
        return lookupsByRule.incrementAndGet() > 1;
    }

    /** Whether its lookups may pass their keys on to each other, from one instance to another. */
    boolean passesKeysOn() {
        return lookupsByRule.get() > 1;
    }

    /** Counts a load, and returns whether it is one of the first ones since the last lookup method was linked. */
    boolean countsSearchedLoad(int most) {
        int linked = ProbedMethods.linked();
        if (linked != searchedMethods) {
            searchedMethods = linked;
            searchedLoads.set(0);
        }
        return searchedLoads.get() < most && searchedLoads.incrementAndGet() <= most;
    }

    /** Adds it to the caches of the subclasses of a class, whose predicates speak to all of them. */
    void joins(ProbedCache family, Class<?> type) {
        namedBy = new WeakReference<>(type);
        families.add(family);
        family.hasMembers = true;
    }

    /** Returns the class that names it, if that inherits its lookups; null otherwise. */
    @Nullable
    Class<?> namedBy() {
        return namedBy.get();
    }

    boolean isMemberOf(ProbedCache family) {
        return families.contains(family);
    }

    /** Whether subclasses of its class have caches of their own. Called on every predicate; does not allocate. */
    boolean hasMembers() {
        return hasMembers;
    }

    /** Gives it the name that its lookups turn out to have. Called under the lock of {@link CacheIndex}. */
    void rename(CacheId newId) {
        id = newId;
    }

    /** Whether a class is known to look up in it. */
    boolean hasLookups() {
        return RegistryInternals.global().hasLookups(id);
    }

    /** Returns its name for people to read. */
    String name() {
        return id.toString();
    }

    /** Whether a lookup that waited for the load of another one is a miss, as the settings say. */
    boolean areWaitersMisses() {
        return RegistryInternals.global().settings().areWaitersMisses(id);
    }

    int number() {
        return number;
    }

    CacheStatisticsTracker tracker() {
        return isGone ? unregisteredTracker() : RegistryInternals.global().tracker(id);
    }

    /** Declares that methods report a group of counters. Creates no tracker: one that counts nothing needs none. */
    void expect(CounterGroup group) {
        CacheStatisticsTracker known =
                isGone ? null : RegistryInternals.global().find(id);
        if (known != null) {
            known.expect(group);
        }
    }

    /** Returns a new tracker with the settings of this cache, which the registry does not know. */
    CacheStatisticsTracker unregisteredTracker() {
        return new CacheStatisticsTracker(RegistryInternals.global().settings().trackerSettings(id));
    }

    /** Returns which lookups have caused its loads; null while it is not known to have any. Does not allocate. */
    @Nullable
    LoadAttribution loads() {
        return loads;
    }

    /**
     * Marks that its lookups may run within each other for the same key. Called under the lock of {@link CacheIndex}.
     */
    void nests() {
        hasKeys = true;
    }

    /** Whether the keys of its lookups matter. Called on every followed lookup; does not allocate. */
    boolean hasKeys() {
        return hasKeys;
    }

    /** Marks that a load has ended which no known lookup has waited for. */
    void markStrayLoad() {
        hasStrayLoads = true;
    }

    /** Whether a load may belong to a lookup that began before the cache was known to have loads. */
    boolean hasStrayLoads() {
        return hasStrayLoads;
    }

    /** Returns its bulk lookups that run, if it has loads. */
    BulkCalls bulkCalls() {
        return bulkCalls;
    }

    /** Marks that it has loads. Called under the lock of {@link CacheIndex}, before its lookups are followed. */
    void hasLoads() {
        if (loads == null) {
            loads = new LoadAttribution(
                    RegistryInternals.global().settings().trackerSettings(id).abandonedAfter());
        }
        hasKeys = true;
        isSignalled = true;
    }
}
