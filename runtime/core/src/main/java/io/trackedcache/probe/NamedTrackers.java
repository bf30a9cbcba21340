package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many instances have which name. A name that none has any more leaves the registry. */
final class NamedTrackers {
    /** The instances that were collected. */
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private static final Map<CacheId, Integer> INSTANCES = new HashMap<>();

    /**
     * Those that are not gone yet. Held here, as the class of the instances may go together with them: what only it
     * refers to would go unheard.
     */
    private static final Set<Reference<?>> AWAITED = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamedTrackers() {}

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

    static NamedTracker acquire(String manager, String name, Class<?> user) {
        NamingClass naming = new NamingClass(user.getClassLoader(), user.getName(), true, true);
        // Not under the lock, as class loaders may be asked for their names.
        CacheId id = TrackerRegistry.global().idOf(manager, name, naming);
        synchronized (INSTANCES) {
            INSTANCES.merge(id, 1, Integer::sum);
            TrackerRegistry.global().settle(id, naming);
            return new NamedTracker(id, TrackerRegistry.global().tracker(id));
        }
    }

    static void release(NamedTracker tracker) {
        synchronized (INSTANCES) {
            int left = INSTANCES.merge(tracker.id(), -1, Integer::sum);
            if (left == 0) {
                INSTANCES.remove(tracker.id());
                TrackerRegistry.global().instancesLeft(tracker.id());
            }
        }
    }

    /** Called now and then, as nobody tells when an instance is collected. */
    static void forgetTheGone() {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            awaitNoMore(gone);
            ((Known) gone).forget();
        }
    }

    /** An instance that is known, until it is gone. Refers to nothing of the class that it is of. */
    static final class Known extends WeakReference<Object> {
        private final int hash;
        private final Map<Object, NamedTracker> among;
        private final NamedTracker tracker;

        Known(Object instance, Map<Object, NamedTracker> among, NamedTracker tracker) {
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
