package io.trackedcache.registry;

import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.stats.StatSets;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All trackers by the name of their cache; makes the one that is asked for when it is not there yet.
 *
 * <p>A registry has as many as {@link RegistrySettings#maxCaches} says. Caches beyond that are counted together, by the
 * tracker {@link #OVERFLOW}: names that are made up at run time must not fill the memory.
 */
public final class TrackerRegistry {
    /** The cache as which all further ones are counted. */
    public static final CacheId OVERFLOW = new CacheId(CacheId.DEFAULT_MANAGER, "other");

    private static final TrackerRegistry GLOBAL = withSettingsOfThisJvm();

    private final Map<CacheId, CacheStatisticsTracker> trackers = new ConcurrentHashMap<>();
    private final List<RegistryListener> listeners = new CopyOnWriteArrayList<>();
    private final Alerts alerts = new Alerts();
    private final CacheHomes homes = new CacheHomes();

    /** What somebody holds whom we do not know. */
    private final Set<CacheId> usedByHand = ConcurrentHashMap.newKeySet();

    /** Null where the JVM is to be asked when the first tracker is made. */
    private volatile @Nullable RegistrySettings settings;

    private volatile boolean hasOverflowed;

    /** A registry of its own, with the default settings. */
    public TrackerRegistry() {
        this(RegistrySettings.DEFAULTS);
    }

    /** A registry of its own. */
    public TrackerRegistry(RegistrySettings settings) {
        this.settings = settings;
    }

    private static TrackerRegistry withSettingsOfThisJvm() {
        TrackerRegistry registry = new TrackerRegistry();
        registry.settings = null;
        return registry;
    }

    /**
     * The registry of this JVM: the one that the agent counts into and that the views show. Its settings are those of
     * the agent, or what system properties and environment say where there is no agent.
     */
    public static TrackerRegistry global() {
        return GLOBAL;
    }

    /** Tells of faults in the counts, of hit rates, and of methods that are not counted. */
    public Alerts alerts() {
        return alerts;
    }

    /** Whether there were more caches than {@code max-caches}, so that some are counted together. */
    public boolean hasOverflowed() {
        return hasOverflowed;
    }

    /** Sets how trackers are made from now on. */
    public void use(RegistrySettings newSettings) {
        settings = newSettings;
    }

    /** How trackers are made. */
    public RegistrySettings settings() {
        RegistrySettings known = settings;
        if (known == null) {
            known = RegistrySettings.ofThisJvm();
            settings = known;
        }
        return known;
    }

    /** The tracker of a cache of the default manager; made when it is not there yet, and kept until it is removed. */
    public CacheStatisticsTracker tracker(String name) {
        return tracker(CacheId.DEFAULT_MANAGER, name);
    }

    /** The tracker of a cache; made when it is not there yet, and kept until it is removed. */
    public CacheStatisticsTracker tracker(String manager, String name) {
        CacheId id = new CacheId(manager, name);
        CacheStatisticsTracker tracker = tracker(id);
        // Asked first: some ask for the tracker at each lookup, and to add would make them wait for one another.
        if (!usedByHand.contains(id) && trackers.containsKey(id)) {
            usedByHand.add(id);
        }
        return tracker;
    }

    /** The tracker of a cache; made when it is not there yet. It leaves with the classes that name the cache. */
    public CacheStatisticsTracker tracker(CacheId id) {
        CacheStatisticsTracker known = trackers.get(id);
        return known != null ? known : add(id);
    }

    /** The tracker of a cache of the default manager, if there is one; makes none. */
    public Optional<CacheStatisticsTracker> find(String name) {
        return find(CacheId.DEFAULT_MANAGER, name);
    }

    /** The tracker of a cache if there is one; makes none. */
    public Optional<CacheStatisticsTracker> find(String manager, String name) {
        return find(new CacheId(manager, name));
    }

    /** The tracker of a cache if there is one; makes none. */
    public Optional<CacheStatisticsTracker> find(CacheId id) {
        return Optional.ofNullable(trackers.get(id));
    }

    /** All trackers as of now, in the order of their names. */
    public SortedMap<CacheId, CacheStatisticsTracker> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(trackers));
    }

    /**
     * The sets of counters that are in use, in the order of their names; those of the JVM are in the global registry.
     */
    public SortedMap<StatSetId, StatCounters> statCounters() {
        return this == GLOBAL ? StatSets.global().all() : Collections.emptySortedMap();
    }

    /** The same without the order, for those who pass by often. */
    Collection<CacheStatisticsTracker> trackers() {
        return trackers.values();
    }

    /** Tells the listener of every tracker: at once of those that are there, later of each that is added or removed. */
    public void listen(RegistryListener listener) {
        // Under the lock of add(), so that nothing is heard twice or missed between the two lines.
        synchronized (listeners) {
            for (Map.Entry<CacheId, CacheStatisticsTracker> known : trackers.entrySet()) {
                guard(listener).added(known.getKey(), known.getValue());
            }
            listeners.add(listener);
        }
    }

    /** The listener hears nothing any more. */
    public void stopListening(RegistryListener listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    /** Runs a quick action while no tracker is added or removed; listeners are called under the same lock. */
    public void whileNothingChanges(Runnable action) {
        synchronized (listeners) {
            action.run();
        }
    }

    /**
     * The cache that is meant where a class names one. Where classes of several applications name the same, each
     * application has one of its own.
     */
    public CacheId idOf(String manager, String name, NamingClass user) {
        return homes.idOf(manager, name, user);
    }

    /** Sees to it that the cache is known to be that of the class, whoever has just left it. */
    public void settle(CacheId id, NamingClass user) {
        homes.settle(id, user);
    }

    /** The last instance that had this name is gone, and the cache with it, unless a class or a program has it too. */
    public void instancesLeft(CacheId id) {
        if (homes.instancesLeft(id)) {
            removeUnlessUsed(id);
        }
    }

    /**
     * Forgets the caches whose classes are gone, with their class loaders, as nobody tells when that happens. Who uses
     * one by hand keeps its tracker.
     *
     * @param forgetting is told of each; no class can name it meanwhile
     */
    public void forgetTheGone(Consumer<CacheId> forgetting) {
        homes.forgetTheGone(gone -> {
            forgetting.accept(gone);
            removeUnlessUsed(gone);
        });
    }

    /** What others count together stays, whoever has the same name. */
    private void removeUnlessUsed(CacheId id) {
        if (!usedByHand.contains(id) && !(id.equals(OVERFLOW) && hasOverflowed)) {
            remove(id);
        }
    }

    /**
     * Forgets the tracker of a cache that is gone; whoever asks for its name later gets a new one.
     *
     * @return the tracker, for a last look
     */
    public Optional<CacheStatisticsTracker> remove(String manager, String name) {
        return remove(new CacheId(manager, name));
    }

    /** The same for one whose name may have a context. */
    public Optional<CacheStatisticsTracker> remove(CacheId id) {
        usedByHand.remove(id);
        homes.forget(id);
        synchronized (listeners) {
            CacheStatisticsTracker removed = trackers.remove(id);
            if (removed != null) {
                for (RegistryListener listener : listeners) {
                    guard(listener).removed(id, removed);
                }
            }
            return Optional.ofNullable(removed);
        }
    }

    private CacheStatisticsTracker add(CacheId id) {
        synchronized (listeners) {
            CacheStatisticsTracker known = trackers.get(id);
            if (known != null) {
                return known;
            }
            return id.equals(OVERFLOW) || hasRoom() ? make(id) : overflow(id);
        }
    }

    private boolean hasRoom() {
        int counted = trackers.size() - (trackers.containsKey(OVERFLOW) ? 1 : 0);
        return counted < settings().maxCaches();
    }

    private CacheStatisticsTracker make(CacheId id) {
        CacheStatisticsTracker made = new CacheStatisticsTracker(settings().trackerSettings(id));
        made.reportFaultsTo(new FaultAlerts(id, alerts));
        trackers.put(id, made);
        for (RegistryListener listener : listeners) {
            guard(listener).added(id, made);
        }
        return made;
    }

    /** A class, as it is made while classes are loaded, where a lambda would cost more. */
    private record FaultAlerts(CacheId id, Alerts alerts) implements Consumer<ConsistencyReport> {
        @Override
        public void accept(ConsistencyReport report) {
            alerts.faultFound(id, report);
        }
    }

    /** One that fails stops neither the others nor whoever asked for a tracker. */
    private static RegistryListener guard(RegistryListener listener) {
        return new GuardedListener(listener);
    }

    private CacheStatisticsTracker overflow(CacheId id) {
        if (!hasOverflowed) {
            hasOverflowed = true;
            for (RegistryListener listener : listeners) {
                guard(listener).overflowed(id, settings().maxCaches());
            }
        }
        return tracker(OVERFLOW);
    }
}
