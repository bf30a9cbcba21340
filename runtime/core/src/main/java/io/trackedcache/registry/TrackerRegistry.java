package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All trackers by the name of their cache; makes the one that is asked for when it is not there yet. */
public final class TrackerRegistry {
    private static final TrackerRegistry GLOBAL = new TrackerRegistry();

    private final Map<CacheId, CacheStatisticsTracker> trackers = new ConcurrentHashMap<>();
    private final List<RegistryListener> listeners = new CopyOnWriteArrayList<>();

    /** The registry of this JVM: the one that the agent counts into and that the views show. */
    public static TrackerRegistry global() {
        return GLOBAL;
    }

    /** The tracker of a cache of the default manager. */
    public CacheStatisticsTracker tracker(String name) {
        return tracker(CacheId.DEFAULT_MANAGER, name);
    }

    /** The tracker of a cache. */
    public CacheStatisticsTracker tracker(String manager, String name) {
        return tracker(new CacheId(manager, name));
    }

    /** The tracker of a cache. */
    public CacheStatisticsTracker tracker(CacheId id) {
        CacheStatisticsTracker known = trackers.get(id);
        return known != null ? known : add(id);
    }

    /** The tracker of a cache if there is one; makes none. */
    public Optional<CacheStatisticsTracker> find(String manager, String name) {
        return Optional.ofNullable(trackers.get(new CacheId(manager, name)));
    }

    /** All trackers as of now, in the order of their names. */
    public SortedMap<CacheId, CacheStatisticsTracker> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(trackers));
    }

    /** Tells the listener of every tracker: at once of those that are there, later of each that is added. */
    public void listen(RegistryListener listener) {
        // Under the lock of add(), so that nothing is heard twice or missed between the two lines.
        synchronized (listeners) {
            for (Map.Entry<CacheId, CacheStatisticsTracker> known : trackers.entrySet()) {
                listener.added(known.getKey(), known.getValue());
            }
            listeners.add(listener);
        }
    }

    private CacheStatisticsTracker add(CacheId id) {
        synchronized (listeners) {
            CacheStatisticsTracker known = trackers.get(id);
            if (known != null) {
                return known;
            }
            CacheStatisticsTracker added = new CacheStatisticsTracker();
            trackers.put(id, added);
            for (RegistryListener listener : listeners) {
                listener.added(id, added);
            }
            return added;
        }
    }
}
