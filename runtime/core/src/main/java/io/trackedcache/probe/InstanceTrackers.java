package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
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

    private static final ClassValue<Map<String, InstanceTrackers>> OF_CLASS = new ByManager();

    private final Map<Object, NamedTracker> known = new ConcurrentHashMap<>();
    private final String manager;
    private final MethodHandle name;
    private final ProbedCache nameless;

    InstanceTrackers(String manager, MethodHandle name, ProbedCache nameless) {
        this.manager = manager;
        this.name = name.asType(GETTER);
        this.nameless = nameless;
    }

    /** Those of a class and a manager: all methods of the class share them. */
    static InstanceTrackers of(@Nullable Class<?> owner, ProbeSpec spec, MethodHandle name, ProbedCache nameless) {
        InstanceTrackers made = new InstanceTrackers(spec.manager(), name, nameless);
        if (owner == null) {
            return made;
        }
        InstanceTrackers known = OF_CLASS.get(owner).putIfAbsent(spec.manager(), made);
        return known == null ? made : known;
    }

    private static final class ByManager extends ClassValue<Map<String, InstanceTrackers>> {
        @Override
        protected Map<String, InstanceTrackers> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
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
        NamedTracker made = NamedTrackers.acquire(manager, text, instance.getClass());
        NamedTrackers.Known key = new NamedTrackers.Known(instance, known, made);
        NamedTrackers.awaitEndOf(key);
        NamedTracker other = known.putIfAbsent(key, made);
        if (other == null) {
            return made.tracker();
        }
        NamedTrackers.awaitNoMore(key);
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

    /** An instance that is looked for. */
    private record Sought(Object instance) {
        @Override
        public int hashCode() {
            return System.identityHashCode(instance);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NamedTrackers.Known key && key.refersTo(instance);
        }
    }
}
