package io.trackedcache.probe.instance;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the instances of each name. A name without instances leaves the registry, which keeps its counts. */
public final class NamedTrackers {
    /** The instances that were collected. */
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private static final Map<CacheId, Integer> INSTANCES = new HashMap<>();

    /**
     * The references to instances that are not collected yet. Held here, as the class of the instances may be collected
     * together with them: a reference that only the class holds would be lost and never be enqueued.
     */
    private static final Set<Reference<?>> AWAITED = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamedTrackers() {}

    /** The tracker of a name. */
    record Named(CacheId id, CacheStatisticsTracker tracker) {}

    static void awaitEndOf(Known instance) {
        synchronized (AWAITED) {
            AWAITED.add(instance);
        }
    }

    static void awaitNoMore(Reference<?> instance) {
        synchronized (AWAITED) {
            AWAITED.remove(instance);
        }
    }

    /** Counts one more instance of a name. */
    static Named acquire(String manager, String name, Class<?> user) {
        NamingClass naming = new NamingClass(user.getClassLoader(), user.getName(), true, NamingClass.GivenBy.INSTANCE);
        // Not under the lock, as class loaders may be asked for their names.
        CacheId id = RegistryInternals.global().idOf(manager, name, naming);
        Named tracker;
        synchronized (INSTANCES) {
            INSTANCES.merge(id, 1, Integer::sum);
            RegistryInternals.global().join(id, naming);
            tracker = new Named(id, RegistryInternals.global().trackerOfInstance(id));
        }
        RegistryInternals.global().callListeners();
        return tracker;
    }

    /** Counts one instance less. */
    static void release(Named tracker) {
        synchronized (INSTANCES) {
            int left = INSTANCES.merge(tracker.id(), -1, Integer::sum);
            if (left == 0) {
                INSTANCES.remove(tracker.id());
                RegistryInternals.global().removeInstances(tracker.id());
            }
        }
        RegistryInternals.global().callListeners();
    }

    /** Forgets the instances that were collected. To be called now and then, as the JVM only enqueues them. */
    public static void forgetTheGone() {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            awaitNoMore(gone);
            ((Known) gone).forget();
        }
    }

    /** A key that refers to an instance weakly, and to nothing of its class. Compares by identity. */
    static final class Known extends WeakReference<Object> {
        private final int hash;
        private final Map<Object, Named> among;
        private final Named tracker;

        Known(Object instance, Map<Object, Named> among, Named tracker) {
            super(instance, GONE);
            this.hash = System.identityHashCode(instance);
            this.among = among;
            this.tracker = tracker;
        }

        void forget() {
            if (among.remove(this, tracker)) {
                release(tracker);
            }
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            Object instance = get();
            return instance != null && other instanceof Known key && key.refersTo(instance);
        }
    }
}
