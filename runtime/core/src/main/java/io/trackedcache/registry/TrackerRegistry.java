package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.TrackerClock;
import io.trackedcache.tracker.TrackerSettings;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of all caches, by name. A tracker is created when it is first asked for.
 *
 * <pre>{@code
 * CacheStatisticsTracker tracker = TrackerRegistry.global().tracker("users");
 * }</pre>
 *
 * <p>A registry has at most {@code max-caches} trackers, so that names generated at run time do not fill the memory.
 * All further caches are counted together, by the tracker {@link #OVERFLOW}.
 */
public final class TrackerRegistry {
    /** The cache as which all caches beyond {@code max-caches} are counted. */
    public static final CacheId OVERFLOW = new CacheId(CacheId.DEFAULT_MANAGER, "other");

    /**
     * The name of the cache as which, in each manager, the instances with names of their own count together that have
     * been garbage collected.
     */
    public static final String GONE = "<gone>";

    private static final TrackerRegistry GLOBAL = withSettingsOfThisJvm();

    private static final int UNLOCKED_ATTEMPTS = 3;

    private final Map<CacheId, CacheStatisticsTracker> trackers = new ConcurrentHashMap<>();
    private final List<RegistryListener> listeners = new CopyOnWriteArrayList<>();
    private final AlertDispatcher alerts = new AlertDispatcher();
    private final CacheNaming naming = new CacheNaming(new Renaming(), trackers);
    private final RegistryInternals internals = new RegistryInternals(this);
    private final TrackerClock clock;

    /**
     * Caches whose tracker was handed out by {@link #tracker(String, String)}. The caller may keep it, so these are
     * never removed automatically.
     */
    private final Set<CacheId> usedByHand = ConcurrentHashMap.newKeySet();

    /** Null until the first tracker is created, if the settings are those of the JVM. */
    private volatile @Nullable RegistrySettings settings;

    private volatile boolean hasOverflowed;

    /** How many times counts began or ended to be moved; odd in between. Written under the lock of the listeners. */
    private volatile int moves;

    /** Creates a separate registry with the default settings. */
    public TrackerRegistry() {
        this(RegistrySettings.DEFAULTS);
    }

    /** Creates a separate registry. */
    public TrackerRegistry(RegistrySettings settings) {
        this(settings, TrackerClock.SYSTEM);
    }

    TrackerRegistry(RegistrySettings settings, TrackerClock clock) {
        this.settings = settings.withSimpleNames(naming.simpleNames());
        this.clock = clock;
    }

    private static TrackerRegistry withSettingsOfThisJvm() {
        TrackerRegistry registry = new TrackerRegistry();
        registry.settings = null;
        return registry;
    }

    /**
     * Returns the registry of this JVM: the one that the agent counts into and that the views show. Its settings are
     * those of the agent; without the agent, those of system properties and environment.
     */
    public static TrackerRegistry global() {
        return GLOBAL;
    }

    /**
     * Returns the tracker of a cache of the default manager, created if needed. The registry keeps it until it is
     * removed.
     */
    public CacheStatisticsTracker tracker(String name) {
        return tracker(CacheId.DEFAULT_MANAGER, name);
    }

    /**
     * Returns the tracker of a cache, created if needed. The registry keeps it until it is removed.
     *
     * @param name its name; for a cache that is named by its class, the simple name of that class will do, unless
     *     several caches have it
     */
    public CacheStatisticsTracker tracker(String manager, String name) {
        CacheId id = naming.meant(new CacheId(manager, name));
        CacheStatisticsTracker tracker = trackerOf(id);
        // Checked first: callers may ask for the tracker at each lookup, and concurrent additions would block.
        if (!usedByHand.contains(id) && trackers.containsKey(id)) {
            usedByHand.add(id);
        }
        return tracker;
    }

    /** Finds the tracker of a cache of the default manager; creates none. */
    public Optional<CacheStatisticsTracker> find(String name) {
        return find(CacheId.DEFAULT_MANAGER, name);
    }

    /** Finds the tracker of a cache; creates none. */
    public Optional<CacheStatisticsTracker> find(String manager, String name) {
        return find(naming.meant(new CacheId(manager, name)));
    }

    /**
     * Returns the name of a cache for views: the simple name of the class that names it, if no other cache of its
     * manager has that name; otherwise its name.
     */
    public String displayName(CacheId id) {
        return naming.displayName(id);
    }

    /** Finds the tracker of a cache; creates none. */
    public Optional<CacheStatisticsTracker> find(CacheId id) {
        return Optional.ofNullable(trackers.get(id));
    }

    /** Returns all current trackers, ordered by name. */
    public SortedMap<CacheId, CacheStatisticsTracker> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(trackers));
    }

    /**
     * Removes the tracker of a cache that is gone. Asking for its name later creates a new one.
     *
     * @return the removed tracker, for a last look
     */
    public Optional<CacheStatisticsTracker> remove(String manager, String name) {
        return remove(naming.meant(new CacheId(manager, name)));
    }

    /** Removes the tracker of a cache whose id may have a context. */
    public Optional<CacheStatisticsTracker> remove(CacheId id) {
        usedByHand.remove(id);
        naming.resolver().remove(id);
        synchronized (listeners) {
            return Optional.ofNullable(removeTracker(id));
        }
    }

    private @Nullable CacheStatisticsTracker removeTracker(CacheId id) {
        CacheStatisticsTracker removed = trackers.remove(id);
        if (removed != null) {
            alerts.forget(id);
            for (RegistryListener listener : listeners) {
                guard(listener).removed(id, removed);
            }
        }
        return removed;
    }

    /**
     * Calls the listener with every tracker: at once with those that exist, later with each that is added or removed.
     */
    public void listen(RegistryListener listener) {
        // Under the lock of add(), so that no tracker is reported twice or missed.
        synchronized (listeners) {
            for (Map.Entry<CacheId, CacheStatisticsTracker> known : trackers.entrySet()) {
                guard(listener).added(known.getKey(), known.getValue());
            }
            listeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void stopListening(RegistryListener listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    /** Returns the alerts: faults in the counts, low hit rates, and methods that are not counted. */
    public AlertDispatcher alerts() {
        return alerts;
    }

    // For RegistryInternals and this package.

    RegistryInternals internals() {
        return internals;
    }

    CacheId idOf(String manager, String name, NamingClass user) {
        CacheId id = naming.idOf(manager, name, user);
        if (user.isByClass()) {
            renameIfUsedByHand(SimpleNames.of(id), id);
        }
        return id;
    }

    /**
     * Gives the class its tracker that a program has asked for by its simple name. One with lookups is another cache.
     */
    private void renameIfUsedByHand(CacheId simple, CacheId id) {
        CacheStatisticsTracker tracker = usedByHand.contains(simple) ? trackers.get(simple) : null;
        if (tracker != null
                && tracker.lookupsRecorded() == 0
                && !simple.equals(id)
                && !trackers.containsKey(id)
                && !naming.resolver().isNamed(simple)) {
            rename(simple, id);
        }
    }

    /** Passes on what becomes of simple names. Not a lambda, for which the JVM would generate a class at the start. */
    private final class Renaming implements CacheResolver.NameChanges {
        @Override
        public void renamed(CacheId before, CacheId now) {
            rename(before, now);
        }

        @Override
        public void ambiguous(CacheId simpleName, List<CacheId> caches) {
            for (RegistryListener listener : listeners) {
                guard(listener).ambiguous(simpleName, caches);
            }
        }
    }

    private void rename(CacheId before, CacheId now) {
        synchronized (listeners) {
            naming.renamed(before, now);
            alerts.forget(before);
            CacheStatisticsTracker tracker = trackers.get(before);
            if (usedByHand.remove(before)) {
                usedByHand.add(now);
            }
            if (tracker == null) {
                return;
            }
            CacheStatisticsTracker kept = withSettingsOf(now, before, tracker);
            trackers.put(now, kept);
            trackers.remove(before);
            for (RegistryListener listener : listeners) {
                guard(listener).renamed(before, now, kept);
            }
        }
    }

    /** Returns the tracker, or one that takes its counts over, if the settings of its new name are others. */
    private CacheStatisticsTracker withSettingsOf(CacheId now, CacheId before, CacheStatisticsTracker tracker) {
        TrackerSettings wanted = settings().trackerSettings(now);
        if (settings().trackerSettings(before).equals(wanted)) {
            tracker.reportFaultsTo(new FaultAlerts(now, alerts));
            return tracker;
        }
        CacheStatisticsTracker made = make(now);
        made.takeCountsOf(tracker);
        return made;
    }

    CacheNaming naming() {
        return naming;
    }

    CacheResolver resolver() {
        return naming.resolver();
    }

    void use(RegistrySettings newSettings) {
        settings = newSettings.withSimpleNames(naming.simpleNames());
    }

    RegistrySettings settings() {
        RegistrySettings known = settings;
        if (known == null) {
            known = RegistrySettings.ofThisJvm().withSimpleNames(naming.simpleNames());
            settings = known;
        }
        return known;
    }

    boolean hasOverflowed() {
        return hasOverflowed;
    }

    /** Returns all current trackers, unordered and without a copy: maintenance reads them every second. */
    Collection<CacheStatisticsTracker> trackers() {
        return trackers.values();
    }

    void runLocked(Runnable action) {
        synchronized (listeners) {
            action.run();
        }
    }

    void removeInstances(CacheId id) {
        if (naming.resolver().removeInstances(id)) {
            moveToGone(id);
        }
    }

    void removeCollected(Consumer<CacheId> removing) {
        naming.resolver().removeCollected(scope -> {
            removing.accept(scope.id());
            if (scope.isOfInstancesAlone()) {
                moveToGone(scope.id());
            } else if (!isUsed(scope.id())) {
                remove(scope.id());
            }
        });
    }

    /** Whether a program uses the cache, or it is the overflow, into which other caches count under this name. */
    private boolean isUsed(CacheId id) {
        return usedByHand.contains(id) || (id.equals(OVERFLOW) && hasOverflowed);
    }

    private void moveToGone(CacheId id) {
        CacheId gone = new CacheId(id.manager(), GONE);
        if (isUsed(id) || id.equals(gone)) {
            return;
        }
        synchronized (listeners) {
            CacheStatisticsTracker tracker = trackers.get(id);
            if (tracker != null) {
                moves = moves + 1;
                try {
                    move(tracker, gone);
                    removeTracker(id);
                } finally {
                    moves = moves + 1;
                }
            }
        }
    }

    /**
     * Adds before the caller removes, so that no reader misses the counts. The new cache takes the place of the old.
     */
    private void move(CacheStatisticsTracker tracker, CacheId gone) {
        if (tracker.lifetime().counts().equals(CounterLedger.EMPTY)) {
            return;
        }
        CacheStatisticsTracker known = trackers.get(gone);
        (known != null ? known : create(gone)).takeCountsOf(tracker);
    }

    /**
     * Reads several trackers, such as to sum them up, so that counts that move meanwhile are read once. Repeats reading
     * that a move has disturbed, at last under the lock.
     */
    <T> T readTogether(Supplier<T> reading) {
        for (int attempt = 0; attempt < UNLOCKED_ATTEMPTS; attempt++) {
            int before = moves;
            T read = reading.get();
            if (before % 2 == 0 && moves == before) {
                return read;
            }
        }
        synchronized (listeners) {
            return reading.get();
        }
    }

    CacheStatisticsTracker trackerOf(CacheId id) {
        CacheStatisticsTracker known = trackers.get(id);
        return known != null ? known : add(id);
    }

    private CacheStatisticsTracker add(CacheId id) {
        synchronized (listeners) {
            CacheId now = naming.current(id);
            CacheStatisticsTracker known = trackers.get(now);
            if (known != null) {
                return known;
            }
            return now.equals(OVERFLOW) || hasRoom() ? create(now) : overflow(now);
        }
    }

    private boolean hasRoom() {
        int counted = trackers.size() - (trackers.containsKey(OVERFLOW) ? 1 : 0);
        return counted < settings().maxCaches();
    }

    private CacheStatisticsTracker make(CacheId id) {
        CacheStatisticsTracker made = new CacheStatisticsTracker(settings().trackerSettings(id), clock);
        made.reportFaultsTo(new FaultAlerts(id, alerts));
        return made;
    }

    private CacheStatisticsTracker create(CacheId id) {
        CacheStatisticsTracker created = make(id);
        trackers.put(id, created);
        for (RegistryListener listener : listeners) {
            guard(listener).added(id, created);
        }
        return created;
    }

    /**
     * Raises an alert for each fault, and closes that of a fault that is gone. A class, because a lambda costs more
     * while the JVM starts.
     */
    private record FaultAlerts(CacheId id, AlertDispatcher alerts) implements Consumer<ConsistencyReport> {
        @Override
        public void accept(ConsistencyReport report) {
            alerts.checked(id, report);
        }
    }

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
        return trackerOf(OVERFLOW);
    }
}
