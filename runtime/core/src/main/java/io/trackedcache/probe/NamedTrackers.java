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
        synchronized (INSTANCES) {
            CacheId id = TrackerRegistry.global()
                    .idOf(manager, name, new NamingClass(user.getClassLoader(), user.getName(), true));
            INSTANCES.merge(id, 1, Integer::sum);
            return new NamedTracker(id, TrackerRegistry.global().tracker(id));
        }
    }

    static void release(NamedTracker tracker) {
        synchronized (INSTANCES) {
            int left = INSTANCES.merge(tracker.id(), -1, Integer::sum);
            if (left > 0) {
                return;
            }
            INSTANCES.remove(tracker.id());
            if (!ProbedCache.isKnown(tracker.id())) {
                TrackerRegistry.global().remove(tracker.id());
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
