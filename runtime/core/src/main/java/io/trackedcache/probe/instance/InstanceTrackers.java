package io.trackedcache.probe.instance;

import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterGroup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The trackers of a class that is used for many caches: one for each name that its instances have.
 *
 * <p>Refers to instances weakly. The name getter refers to their class, so only the constants of that class may hold an
 * object of this type.
 */
public final class InstanceTrackers implements TrackerOf {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    /** Names hold no zero character. */
    private static final char SEPARATOR = 0;

    private static final ClassValue<Map<String, InstanceTrackers>> OF_CLASS = new ByManager();

    private final Map<Object, NamedTrackers.Named> known = new ConcurrentHashMap<>();
    private final Set<CounterGroup> expected = ConcurrentHashMap.newKeySet(1);
    private final String manager;
    private final String given;
    private final MethodHandle name;
    private final TrackerOf nameless;

    InstanceTrackers(String manager, String given, MethodHandle name, TrackerOf nameless) {
        this.manager = manager;
        this.given = given;
        this.name = name.asType(GETTER);
        this.nameless = nameless;
    }

    /**
     * Returns the trackers of a class and a manager, which all methods of the class share.
     *
     * @param owner null for a class that is not known, whose methods share nothing
     * @param given the name that an annotation or a rule gives, which precedes those of instances; empty for none
     * @param name reads the name of an instance
     * @param nameless gives the tracker of instances that have no name yet
     */
    public static InstanceTrackers of(
            @Nullable Class<?> owner, String manager, String given, MethodHandle name, TrackerOf nameless) {
        InstanceTrackers made = new InstanceTrackers(manager, given, name, nameless);
        if (owner == null) {
            return made;
        }
        InstanceTrackers known = OF_CLASS.get(owner).putIfAbsent(manager + SEPARATOR + given, made);
        return known == null ? made : known;
    }

    private static final class ByManager extends ClassValue<Map<String, InstanceTrackers>> {
        @Override
        protected Map<String, InstanceTrackers> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    }

    @Override
    public boolean variesByInstance() {
        return true;
    }

    /**
     * Declares that methods report a group of counters, for the trackers of all instances, those of later instances
     * included.
     */
    public void expect(CounterGroup group) {
        if (expected.add(group)) {
            for (NamedTrackers.Named named : known.values()) {
                named.tracker().expect(group);
            }
        }
    }

    @Override
    public CacheStatisticsTracker of(@Nullable Object instance) {
        if (instance == null) {
            return nameless.of(null);
        }
        NamedTrackers.Named found = known.get(new Sought(instance));
        return found != null ? found.tracker() : add(instance);
    }

    private CacheStatisticsTracker add(Object instance) {
        NamedTrackers.forgetTheGone();
        String text = nameOf(instance);
        if (text.isBlank()) {
            return nameless.of(instance);
        }
        NamedTrackers.Named made = NamedTrackers.acquire(manager, cacheOf(text), instance.getClass());
        NamedTrackers.Known key = new NamedTrackers.Known(instance, known, made);
        NamedTrackers.awaitEndOf(key);
        NamedTrackers.Named other = known.putIfAbsent(key, made);
        if (other == null) {
            // Read after the instance is known, so that a group which is added meanwhile is not missed.
            for (CounterGroup group : expected) {
                made.tracker().expect(group);
            }
            return made.tracker();
        }
        NamedTrackers.awaitNoMore(key);
        NamedTrackers.release(made);
        return other.tracker();
    }

    private String cacheOf(String instance) {
        return given.isEmpty() ? instance : given + "[" + instance + "]";
    }

    /** Returns an empty text for an instance that has no name yet, or whose getter fails. */
    private String nameOf(Object instance) {
        try {
            Object text = (Object) name.invokeExact(instance);
            return text == null ? "" : text.toString();
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
            return "";
        }
    }

    /** A key to look for an instance; compares by identity and keeps nothing. */
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
