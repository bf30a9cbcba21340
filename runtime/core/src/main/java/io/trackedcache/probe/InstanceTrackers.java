package io.trackedcache.probe;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of a class that is used for many caches: one for each name that its instances have.
 *
 * <p>Refers to instances weakly. Its name getter refers to their class, so nothing outside of that class's own
 * constants may hold one of these.
 */
final class InstanceTrackers implements TrackerOf {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private final Map<Object, NamedTracker> known = new ConcurrentHashMap<>();
    private final String manager;
    private final MethodHandle name;
    private final ProbedCache nameless;

    InstanceTrackers(String manager, MethodHandle name, ProbedCache nameless) {
        this.manager = manager;
        this.name = name.asType(GETTER);
        this.nameless = nameless;
    }

    @Override
    public CacheStatisticsTracker of(@Nullable Object instance) {
        if (instance == null) {
            return nameless.tracker();
        }
        NamedTracker tracker = known.get(new Sought(instance));
        return tracker != null ? tracker.tracker() : add(instance);
    }

    private CacheStatisticsTracker add(Object instance) {
        NamedTrackers.forgetTheGone();
        String text = nameOf(instance);
        if (text.isBlank()) {
            return nameless.tracker();
        }
        NamedTracker made = NamedTrackers.acquire(new CacheId(manager, text));
        NamedTracker other = known.putIfAbsent(new Known(instance, this, made), made);
        if (other == null) {
            return made.tracker();
        }
        NamedTrackers.release(made);
        return other.tracker();
    }

    /** Empty where it has none yet. */
    private String nameOf(Object instance) {
        try {
            Object text = (Object) name.invokeExact(instance);
            return text == null ? "" : text.toString();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return "";
        }
    }

    private void forget(Known gone) {
        if (known.remove(gone, gone.tracker)) {
            NamedTrackers.release(gone.tracker);
        }
    }

    /** An instance that is looked for. */
    private record Sought(Object instance) {
        @Override
        public int hashCode() {
            return System.identityHashCode(instance);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known key && key.refersTo(instance);
        }
    }

    /** An instance that is known, until it is gone. */
    static final class Known extends WeakReference<Object> {
        private final int hash;
        private final InstanceTrackers owner;
        private final NamedTracker tracker;

        Known(Object instance, InstanceTrackers owner, NamedTracker tracker) {
            super(instance, NamedTrackers.GONE);
            this.hash = System.identityHashCode(instance);
            this.owner = owner;
            this.tracker = tracker;
        }

        void forget() {
            owner.forget(this);
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
