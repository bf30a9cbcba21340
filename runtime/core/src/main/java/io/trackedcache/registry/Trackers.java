package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.TrackerClock;
import io.trackedcache.tracker.TrackerSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of a registry, by the names of their caches, and the listeners to what becomes of them.
 *
 * <p>Trackers are read without a lock. They are added, removed, renamed and moved under the lock of the listeners, so
 * that each listener is told of each, in order. They are told by {@link #callListeners}, which every change must be
 * followed by once all locks are released.
 */
final class Trackers {
    /** The cache as which all are counted for which there is no room. */
    static final CacheId OVERFLOW = new CacheId(CacheId.DEFAULT_MANAGER, "<overflow>");

    private static final int UNLOCKED_ATTEMPTS = 3;

    private final Map<CacheId, CacheStatisticsTracker> byId = new ConcurrentHashMap<>();

    /** What caches are called now that were named by a simple name before their lookups were known. */
    private final Map<CacheId, CacheId> newNames = new ConcurrentHashMap<>();

    private final List<RegisteredListener> listeners = new CopyOnWriteArrayList<>();
    private final ListenerCalls calls = new ListenerCalls();
    private final AlertDispatcher alerts;
    private final CurrentSettings settings;
    private final TrackerClock clock;

    private volatile boolean hasOverflowed;

    /** How many times counts began or ended to be moved; odd in between. Written under the lock. */
    private volatile int moves;

    Trackers(AlertDispatcher alerts, CurrentSettings settings, TrackerClock clock) {
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the tracker of a cache; null if there is none. */
    @Nullable
    CacheStatisticsTracker find(CacheId id) {
        return byId.get(id);
    }

    boolean has(CacheId id) {
        return byId.containsKey(id);
    }

    /** Returns all trackers, unordered and without a copy. */
    Collection<CacheStatisticsTracker> all() {
        return byId.values();
    }

    /** Returns all trackers by their names, unordered and without a copy. */
    Map<CacheId, CacheStatisticsTracker> byId() {
        return byId;
    }

    boolean hasOverflowed() {
        return hasOverflowed;
    }

    void runLocked(Runnable action) {
        synchronized (listeners) {
            action.run();
        }
    }

    /**
     * Adds a listener, which is told of all trackers so far.
     *
     * @param isLocked whether it is called under the lock: one of our own, which calls no code of the application
     */
    void listen(RegistryListener listener, boolean isLocked) {
        synchronized (listeners) {
            RegisteredListener registered = new RegisteredListener(listener, calls, isLocked);
            for (Map.Entry<CacheId, CacheStatisticsTracker> known : byId.entrySet()) {
                registered.added(known.getKey(), known.getValue());
            }
            listeners.add(registered);
        }
    }

    void stopListening(RegistryListener listener) {
        synchronized (listeners) {
            for (RegisteredListener registered : listeners) {
                if (registered.isOf(listener)) {
                    registered.remove();
                    listeners.remove(registered);
                    return;
                }
            }
        }
    }

    /** Calls the listeners of all changes so far. Under no lock, as they are code of the application. */
    void callListeners() {
        calls.make();
    }

    void ambiguous(CacheId simpleName, List<CacheId> caches) {
        synchronized (listeners) {
            for (RegisteredListener listener : listeners) {
                listener.ambiguous(simpleName, caches);
            }
        }
    }

    /** Adds the tracker of a cache, unless it has one, under that name or a newer one. */
    CacheStatisticsTracker add(CacheId id) {
        synchronized (listeners) {
            CacheId now = newNames.getOrDefault(id, id);
            CacheStatisticsTracker known = byId.get(now);
            if (known != null) {
                return known;
            }
            if (now.equals(OVERFLOW) || hasRoom()) {
                return create(now);
            }
            overflow(now);
            CacheStatisticsTracker other = byId.get(OVERFLOW);
            return other != null ? other : create(OVERFLOW);
        }
    }

    private boolean hasRoom() {
        int counted = byId.size() - (byId.containsKey(OVERFLOW) ? 1 : 0);
        return counted < settings.get().maxCaches();
    }

    private void overflow(CacheId id) {
        if (!hasOverflowed) {
            hasOverflowed = true;
            for (RegisteredListener listener : listeners) {
                listener.overflowed(id, settings.get().maxCaches());
            }
        }
    }

    private CacheStatisticsTracker create(CacheId id) {
        CacheStatisticsTracker created = make(id);
        byId.put(id, created);
        for (RegisteredListener listener : listeners) {
            listener.added(id, created);
        }
        return created;
    }

    private CacheStatisticsTracker make(CacheId id) {
        CacheStatisticsTracker made = new CacheStatisticsTracker(settings.get().trackerSettings(id), clock);
        made.reportFaultsTo(new FaultAlerts(id, alerts));
        return made;
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

    /** Removes the tracker of a cache, and returns it; null if there is none. */
    @Nullable
    CacheStatisticsTracker remove(CacheId id) {
        synchronized (listeners) {
            CacheStatisticsTracker removed = byId.remove(id);
            if (removed != null) {
                alerts.forget(id);
                for (RegisteredListener listener : listeners) {
                    listener.removed(id, removed);
                }
            }
            return removed;
        }
    }

    /** Gives a cache another name, and its tracker, if it has one, the settings of that name. */
    void rename(CacheId before, CacheId now) {
        synchronized (listeners) {
            newNames.put(before, now);
            alerts.forget(before);
            CacheStatisticsTracker tracker = byId.get(before);
            if (tracker == null) {
                return;
            }
            moves = moves + 1;
            try {
                CacheStatisticsTracker kept = withSettingsOf(now, before, tracker);
                byId.put(now, kept);
                byId.remove(before);
                for (RegisteredListener listener : listeners) {
                    listener.renamed(before, now, kept);
                }
            } finally {
                moves = moves + 1;
            }
        }
    }

    /** Returns the names that a cache had before. */
    List<CacheId> formerNames(CacheId id) {
        List<CacheId> former = new ArrayList<>();
        for (Map.Entry<CacheId, CacheId> name : newNames.entrySet()) {
            if (name.getValue().equals(id)) {
                former.add(name.getKey());
            }
        }
        return former;
    }

    /** Takes a former name for a cache of its own: lookups have been given it. */
    void reuse(CacheId formerName) {
        if (!newNames.isEmpty()) {
            newNames.remove(formerName);
        }
    }

    /** Returns the tracker, or one that takes its counts over, if the settings of its new name are others. */
    private CacheStatisticsTracker withSettingsOf(CacheId now, CacheId before, CacheStatisticsTracker tracker) {
        TrackerSettings wanted = settings.get().trackerSettings(now);
        if (settings.get().trackerSettings(before).equals(wanted)) {
            tracker.reportFaultsTo(new FaultAlerts(now, alerts));
            return tracker;
        }
        CacheStatisticsTracker made = make(now);
        made.takeCountsOf(tracker);
        return made;
    }

    /** Removes the tracker of a cache, and adds its counts to another one, which is created if it gets any. */
    void moveCounts(CacheId from, CacheId to) {
        synchronized (listeners) {
            CacheStatisticsTracker tracker = byId.get(from);
            if (tracker != null) {
                moves = moves + 1;
                try {
                    addCounts(tracker, to);
                    remove(from);
                } finally {
                    moves = moves + 1;
                }
            }
        }
    }

    /**
     * Adds before the caller removes, so that no reader misses the counts. The new cache takes the place of the old.
     */
    private void addCounts(CacheStatisticsTracker tracker, CacheId to) {
        if (tracker.lifetime().counts().equals(CounterLedger.EMPTY)) {
            return;
        }
        CacheStatisticsTracker known = byId.get(to);
        (known != null ? known : create(to)).takeCountsOf(tracker);
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
}
