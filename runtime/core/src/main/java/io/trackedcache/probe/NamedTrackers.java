package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.NamingClass;
import io.trackedcache.registry.TrackerRegistry;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** How many instances have which name. A name that none has any more leaves the registry. */
final class NamedTrackers {
    /** The instances that were collected. */
    static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

    private static final Map<CacheId, Integer> INSTANCES = new HashMap<>();

    /**
     * Those that are not gone yet. Held here, as the class of the instances may go together with them: what only it
     * refers to would go unheard.
     */
    private static final Set<Reference<?>> AWAITED = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamedTrackers() {}

    static void awaitEndOf(InstanceTrackers.Known instance) {
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
            ((InstanceTrackers.Known) gone).forget();
        }
    }
}
