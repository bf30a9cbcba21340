package io.trackedcache.stats;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sets of counters that there are, each as long as somebody uses it.
 *
 * <p>Annotated methods count into the set of their name that their application has built, or else into one of their
 * own, which the application gets when it builds one of that name later.
 */
public final class StatSets {
    private static final StatSets GLOBAL = new StatSets();

    private final List<Listed> sets = new ArrayList<>();

    StatSets() {}

    /** Those of this JVM. */
    public static StatSets global() {
        return GLOBAL;
    }

    /** A set in the list, with the class loader of whoever has made it; both may go. */
    private static final class Listed {
        private final StatSetId id;
        private final WeakReference<StatCounters> set;
        private final WeakReference<ClassLoader> loader;
        private final boolean isOfJvm;
        private boolean isOfMethods;

        Listed(StatSetId id, StatCounters set, @Nullable ClassLoader loader, boolean isOfMethods) {
            this.id = id;
            this.set = new WeakReference<>(set);
            this.loader = new WeakReference<>(loader);
            this.isOfJvm = loader == null;
            this.isOfMethods = isOfMethods;
        }

        /** Whether the classes of one loader see those of the other. */
        boolean isOfSameApplication(@Nullable ClassLoader other) {
            ClassLoader own = loader.get();
            return isOfJvm || other == null || isAtOrAbove(own, other) || isAtOrAbove(other, own);
        }

        @SuppressWarnings("ReferenceEquality") // A loader is the same or another one.
        private static boolean isAtOrAbove(@Nullable ClassLoader above, @Nullable ClassLoader loader) {
            for (ClassLoader each = loader; each != null; each = each.getParent()) {
                if (each == above) {
                    return true;
                }
            }
            return false;
        }
    }

    /** All sets as of now, in the order of their names. */
    public synchronized SortedMap<StatSetId, StatCounters> all() {
        SortedMap<StatSetId, StatCounters> living = new TreeMap<>();
        for (Listed each : sets) {
            StatCounters set = each.set.get();
            if (set != null) {
                living.put(each.id, set);
            }
        }
        return Collections.unmodifiableSortedMap(living);
    }

    /** The counter of an annotated method, which is to hold it. */
    public StatCounter counterOfMethod(String set, String key, Class<?> owner) {
        return ofMethods(set, owner).keys().declareCounter(key);
    }

    private synchronized StatCounters ofMethods(String name, Class<?> owner) {
        ClassLoader loader = owner.getClassLoader();
        for (Listed each : sets) {
            StatCounters set = each.set.get();
            if (set != null && set.name().equals(name) && each.isOfSameApplication(loader)) {
                return set;
            }
        }
        return add(new StatCounters(name, owner.getName(), false), loader, true);
    }

    /** The set that an application builds: the one of its annotated methods, if it has no builder yet, or a new one. */
    synchronized StatCounters built(StatCounters made, @Nullable ClassLoader loader) {
        for (Listed each : sets) {
            StatCounters set = each.set.get();
            if (each.isOfMethods && set != null && set.name().equals(made.name()) && each.isOfSameApplication(loader)) {
                each.isOfMethods = false;
                set.takeOver(made);
                return set;
            }
        }
        return add(made, loader, false);
    }

    private StatCounters add(StatCounters set, @Nullable ClassLoader loader, boolean isOfMethods) {
        sets.removeIf(each -> each.set.refersTo(null));
        sets.add(new Listed(freeId(set.name()), set, loader, isOfMethods));
        return set;
    }

    private StatSetId freeId(String name) {
        StatSetId id = new StatSetId(name, 1);
        while (isTaken(id)) {
            id = new StatSetId(name, id.number() + 1);
        }
        return id;
    }

    private boolean isTaken(StatSetId id) {
        for (Listed each : sets) {
            if (each.id.equals(id)) {
                return true;
            }
        }
        return false;
    }
}
