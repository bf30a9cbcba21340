package io.trackedcache.registry;

import io.trackedcache.opinion.CacheOpinions;
import io.trackedcache.opinion.CounterSource;
import io.trackedcache.opinion.OwnCounter;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerClock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    public static final CacheId OVERFLOW = Trackers.OVERFLOW;

    /**
     * The name of the cache as which, in each manager, the instances with names of their own count together that have
     * been garbage collected.
     */
    public static final String GONE = "<gone>";

    private static final TrackerRegistry GLOBAL = new TrackerRegistry(null, TrackerClock.SYSTEM);

    private final AlertDispatcher alerts = new AlertDispatcher();
    private final CurrentSettings settings;
    private final Trackers trackers;
    private final CacheNaming naming;
    private final RegistryInternals internals = new RegistryInternals(this);

    /**
     * Caches whose tracker was handed out by {@link #tracker(String, String)}. The caller may keep it, so these are
     * never removed automatically.
     */
    private final Set<CacheId> usedByHand = ConcurrentHashMap.newKeySet();

    /** Creates a separate registry with the default settings. */
    public TrackerRegistry() {
        this(RegistrySettings.DEFAULTS);
    }

    /** Creates a separate registry. */
    public TrackerRegistry(RegistrySettings settings) {
        this(settings, TrackerClock.SYSTEM);
    }

    TrackerRegistry(@Nullable RegistrySettings settings, TrackerClock clock) {
        SimpleNames simpleNames = new SimpleNames();
        this.settings = new CurrentSettings(settings, simpleNames);
        this.trackers = new Trackers(alerts, this.settings, clock);
        this.naming = new CacheNaming(simpleNames, new Renaming(), trackers);
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
        if (!usedByHand.contains(id) && trackers.has(id)) {
            usedByHand.add(id);
        }
        return tracker;
    }

    /**
     * Compares counters that the program keeps itself of a cache with the count of its tracker, every
     * {@code heal.interval}. Differences are reported; the program's counters are not changed. Needs the agent, or
     * {@code TrackedCacheRuntime.start()}.
     *
     * @param name the name of a cache of the default manager
     * @param source is read now, and later on a thread of its own
     */
    public void adopt(String name, CounterSource source) {
        adopt(CacheId.DEFAULT_MANAGER, name, source);
    }

    /** The same for a cache of any manager. */
    public void adopt(String manager, String name, CounterSource source) {
        internals.opinions().adopt(tracker(manager, name), source);
    }

    /** Returns the counters that the application keeps itself of a cache, as the last check has found them. */
    public List<OwnCounter> ownCounters(CacheStatisticsTracker tracker) {
        return internals.opinions().of(tracker).map(CacheOpinions::counters).orElse(List.of());
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
        return Optional.ofNullable(trackers.find(id));
    }

    /** Returns all current trackers, ordered by name. */
    public SortedMap<CacheId, CacheStatisticsTracker> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(trackers.byId()));
    }

    /**
     * Removes the tracker of a cache that is gone. Asking for its name later creates a new one.
     *
     * <p>A cache that is still used stays: one that woven classes or their instances name, and {@link #OVERFLOW} once
     * other caches count into it. Woven methods keep their tracker, so what they count would be shown nowhere, and a
     * second tracker would get the name. Such a cache is {@linkplain CacheStatisticsTracker#reset reset} instead, and
     * it is removed with its last class loader or named instance.
     *
     * @return the removed tracker, for a last look; empty if there was none, and if it stays
     */
    public Optional<CacheStatisticsTracker> remove(String manager, String name) {
        return remove(naming.meant(new CacheId(manager, name)));
    }

    /** Removes the tracker of a cache whose id may have a context, as {@link #remove(String, String)} does. */
    public Optional<CacheStatisticsTracker> remove(CacheId id) {
        usedByHand.remove(id);
        CacheStatisticsTracker removed = isUsed(id) ? null : naming.resolver().ifUnnamed(id, () -> trackers.remove(id));
        trackers.callListeners();
        if (removed == null) {
            find(id).ifPresent(CacheStatisticsTracker::reset);
        }
        return Optional.ofNullable(removed);
    }

    /**
     * Calls the listener with every tracker: at once with those that exist, later with each that is added or removed.
     *
     * <p>The calls are made in the order of the changes, one after the other, and under no lock. Of several threads
     * that change the registry at once, one makes the calls of all; the others do not wait for it.
     */
    public void listen(RegistryListener listener) {
        trackers.listen(listener, false);
        trackers.callListeners();
    }

    /** Removes a listener. */
    public void stopListening(RegistryListener listener) {
        trackers.stopListening(listener);
    }

    /**
     * Returns the alerts of caches that are open now: low hit rates first, then faults in the counts. An alert is open
     * since {@link Alert#at}.
     */
    public List<Alert> activeAlerts() {
        return alerts.open();
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
        trackers.callListeners();
        return id;
    }

    /**
     * Gives the class its tracker that a program has asked for by its simple name. One with lookups is another cache.
     */
    private void renameIfUsedByHand(CacheId simple, CacheId id) {
        CacheStatisticsTracker tracker = usedByHand.contains(simple) ? trackers.find(simple) : null;
        if (tracker != null
                && tracker.lookupsRecorded() == 0
                && !simple.equals(id)
                && !trackers.has(id)
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
            trackers.ambiguous(simpleName, caches);
        }
    }

    private void rename(CacheId before, CacheId now) {
        if (usedByHand.remove(before)) {
            usedByHand.add(now);
        }
        trackers.rename(before, now);
    }

    List<CacheId> formerNames(CacheId id) {
        return trackers.formerNames(id);
    }

    CacheNaming naming() {
        return naming;
    }

    CacheResolver resolver() {
        return naming.resolver();
    }

    void use(RegistrySettings newSettings) {
        settings.use(newSettings);
    }

    RegistrySettings settings() {
        return settings.get();
    }

    boolean hasOverflowed() {
        return trackers.hasOverflowed();
    }

    /** Returns all current trackers, unordered and without a copy: maintenance reads them every second. */
    Collection<CacheStatisticsTracker> trackers() {
        return trackers.all();
    }

    void runLocked(Runnable action) {
        trackers.runLocked(action);
    }

    void listenLocked(RegistryListener listener) {
        trackers.listen(listener, true);
    }

    void callListeners() {
        trackers.callListeners();
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
                var unused = trackers.remove(scope.id());
            }
        });
        trackers.callListeners();
    }

    /** Whether a program uses the cache, or it is the overflow, into which other caches count under this name. */
    private boolean isUsed(CacheId id) {
        return usedByHand.contains(id) || (id.equals(OVERFLOW) && trackers.hasOverflowed());
    }

    private void moveToGone(CacheId id) {
        CacheId gone = new CacheId(id.manager(), GONE);
        if (!isUsed(id) && !id.equals(gone)) {
            trackers.moveCounts(id, gone);
        }
    }

    <T> T readTogether(Supplier<T> reading) {
        return trackers.readTogether(reading);
    }

    CacheStatisticsTracker trackerOf(CacheId id) {
        CacheStatisticsTracker known = trackers.find(id);
        return known != null ? known : added(id);
    }

    private CacheStatisticsTracker added(CacheId id) {
        CacheStatisticsTracker added = trackers.add(id);
        trackers.callListeners();
        return added;
    }

    CacheStatisticsTracker trackerOfInstance(CacheId id) {
        CacheStatisticsTracker known = trackers.find(id);
        return known != null ? known : trackers.add(id);
    }
}
