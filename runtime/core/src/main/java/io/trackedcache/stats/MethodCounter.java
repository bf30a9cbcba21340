package io.trackedcache.stats;

import io.trackedcache.config.Console;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The counter of an annotated method, in the set that the application shows under its name. If that set is closed, the
 * method counts into the next one of the name.
 */
public final class MethodCounter {
    private final String key;
    private final String user;

    /** Null for the bootstrap class loader. Weak: the list of sets refers to this object, also weakly. */
    private final @Nullable WeakReference<ClassLoader> loader;

    private volatile StatCounter counter;

    MethodCounter(String key, Class<?> owner, StatCounters set) {
        ClassLoader ofOwner = owner.getClassLoader();
        this.key = key;
        this.user = "@CountedStat in " + owner.getName();
        this.loader = ofOwner == null ? null : new WeakReference<>(ofOwner);
        this.counter = counterIn(set);
    }

    private StatCounter counterIn(StatCounters set) {
        set.warnOfUndeclared(key, user);
        return set.declareCounter(key);
    }

    /** Adds or subtracts. Called on every counted call; does not allocate, unless the set has listeners. */
    public void add(long delta) {
        counter.add(delta);
    }

    /** Returns the count in the current set. */
    public long count() {
        return counter.count();
    }

    StatCounters set() {
        return counter.set();
    }

    /** Whether a set is one of its application. */
    boolean mayCountInto(ListedSet set) {
        ClassLoader user = loader == null ? null : loader.get();
        return (loader == null || user != null) && set.isVisibleTo(user);
    }

    /** Counts into another set from now on. */
    void moveTo(StatCounters set) {
        try {
            counter = counterIn(set);
        } catch (IllegalArgumentException e) {
            Console.OF_THIS_JVM.warn(user + " is not counted in the new set: " + e.getMessage());
        }
    }
}
