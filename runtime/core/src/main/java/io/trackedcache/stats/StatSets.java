package io.trackedcache.stats;

import io.trackedcache.config.Console;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of all sets of counters; each is listed until it is closed or garbage collected.
 *
 * <pre>{@code
 * StatSets.global().all().forEach((id, set) -> System.out.println(id + ": " + set.snapshot()));
 * }</pre>
 *
 * <p>Which set an annotated method counts into, by the set's name:
 *
 * <ol>
 *   <li>The first one that a class of its own class loader, or of an ancestor, has built.
 *   <li>Otherwise a set of its own. The application gets this set when it builds one of that name later.
 * </ol>
 *
 * <p>If the set is closed, its methods count into another one of the name by the same rules: one that exists, or the
 * next one. What they count in between stays in the closed set.
 *
 * <p>A method holds its counter, and with it the set and all that the set refers to. So the set must not belong to an
 * application that can be undeployed while the class of the method stays.
 */
public final class StatSets {
    /** A limit, because sets built at run time must fill neither the memory nor JConsole. */
    static final int MOST = 1000;

    private static final StatSets GLOBAL = new StatSets();

    private final Map<String, SameNameSets> byName = new HashMap<>();
    private final ReferenceQueue<StatCounters> collected = new ReferenceQueue<>();
    private int listed;
    private boolean hasOverflowed;

    StatSets() {}

    /** Returns the list of this JVM. */
    public static StatSets global() {
        return GLOBAL;
    }

    /** Returns all listed sets, ordered by name; at most a thousand. */
    public synchronized SortedMap<StatSetId, StatCounters> all() {
        SortedMap<StatSetId, StatCounters> all = new TreeMap<>();
        byName.values().forEach(sameName -> sameName.copyTo(all));
        return Collections.unmodifiableSortedMap(all);
    }

    /** Returns the counter of an annotated method, which holds it. */
    public synchronized MethodCounter counterOfMethod(String set, String key, Class<?> owner) {
        MethodCounter method = new MethodCounter(key, owner, ofMethods(set, owner));
        sameName(set).add(method);
        return method;
    }

    private StatCounters ofMethods(String name, Class<?> owner) {
        ClassLoader loader = owner.getClassLoader();
        StatCounters known = sameName(name).visibleTo(loader);
        if (known != null) {
            return known;
        }
        StatCounters made = new StatCounters(name, owner.getName(), false, this);
        list(made, loader, true);
        return made;
    }

    /** Builds a set: returns that of the application's annotated methods if no builder has claimed it, or a new one. */
    synchronized StatCounters build(StatCountersBuilder builder) {
        // Built separately first, which throws if the declarations are invalid.
        StatCounters made = builder.make(this);
        StatCounters ofMethods = sameName(made.name()).claim(builder, made);
        if (ofMethods != null) {
            return ofMethods;
        }
        list(made, builder.loader(), false);
        return made;
    }

    synchronized void remove(StatCounters set) {
        SameNameSets sameName = byName.get(set.name());
        if (sameName != null && sameName.remove(set)) {
            listed--;
        }
    }

    private SameNameSets sameName(String name) {
        return byName.computeIfAbsent(name, SameNameSets::new);
    }

    private void list(StatCounters set, @Nullable ClassLoader loader, boolean isOfMethods) {
        removeCollected();
        listed -= sameName(set.name()).removeCollected();
        if (listed < MOST) {
            listed++;
            sameName(set.name()).add(set, loader, isOfMethods, collected);
        } else if (!hasOverflowed) {
            hasOverflowed = true;
            Console.OF_THIS_JVM.warn("there are more than " + MOST + " sets of stat counters: " + set
                    + " and further ones are counted but not shown; close sets that are no longer used");
        }
    }

    private void removeCollected() {
        for (Object each = collected.poll(); each != null; each = collected.poll()) {
            ListedSet set = (ListedSet) each;
            SameNameSets sameName = byName.get(set.id().name());
            if (sameName != null && sameName.remove(set)) {
                listed--;
            }
        }
        byName.values().removeIf(SameNameSets::isEmpty);
    }
}
