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
 * The sets of counters that there are, each as long as somebody uses it.
 *
 * <p>Annotated methods count into the set of their name that their application has built, or else into one of their
 * own, which the application gets when it builds one of that name later. A method holds its counter for good, and with
 * it whatever hangs on the set; so the set must be of the method's own class loader or of one above it, never of an
 * application that may go while the method stays.
 */
public final class StatSets {
    /** Sets that are made at run time must fill neither the memory nor JConsole. */
    static final int MOST = 1000;

    private static final StatSets GLOBAL = new StatSets();

    private final Map<String, Namesakes> byName = new HashMap<>();
    private final ReferenceQueue<StatCounters> gone = new ReferenceQueue<>();
    private int listed;
    private boolean hasOverflowed;

    StatSets() {}

    /** Those of this JVM. */
    public static StatSets global() {
        return GLOBAL;
    }

    /** All sets as of now, in the order of their names; a thousand at most. */
    public synchronized SortedMap<StatSetId, StatCounters> all() {
        SortedMap<StatSetId, StatCounters> living = new TreeMap<>();
        byName.values().forEach(namesakes -> namesakes.addLivingTo(living));
        return Collections.unmodifiableSortedMap(living);
    }

    /** The counter of an annotated method, which is to hold it. */
    public StatCounter counterOfMethod(String set, String key, Class<?> owner) {
        return ofMethods(set, owner).declareCounter(key);
    }

    private synchronized StatCounters ofMethods(String name, Class<?> owner) {
        ClassLoader loader = owner.getClassLoader();
        StatCounters known = namesakes(name).seenFrom(loader);
        if (known != null) {
            return known;
        }
        StatCounters made = new StatCounters(name, owner.getName(), false, this);
        list(made, loader, true);
        return made;
    }

    /** The set that an application builds: the one of its annotated methods, if it has no builder yet, or a new one. */
    synchronized StatCounters build(StatCountersBuilder builder) {
        // First of all on its own, which shows whether what is declared can be had.
        StatCounters made = builder.make(this);
        StatCounters ofMethods = namesakes(made.name()).adopt(builder);
        if (ofMethods != null) {
            return ofMethods;
        }
        list(made, builder.loader(), false);
        return made;
    }

    synchronized void remove(StatCounters set) {
        Namesakes namesakes = byName.get(set.name());
        if (namesakes != null && namesakes.remove(set)) {
            listed--;
        }
    }

    private Namesakes namesakes(String name) {
        return byName.computeIfAbsent(name, Namesakes::new);
    }

    private void list(StatCounters set, @Nullable ClassLoader loader, boolean isOfMethods) {
        forgetTheGone();
        if (listed < MOST) {
            listed++;
            namesakes(set.name()).add(set, loader, isOfMethods, gone);
        } else if (!hasOverflowed) {
            hasOverflowed = true;
            Console.STDERR.warn("there are more than " + MOST + " sets of stat counters: " + set
                    + " and further ones are counted but not shown; close those that are done");
        }
    }

    private void forgetTheGone() {
        for (Object each = gone.poll(); each != null; each = gone.poll()) {
            ListedSet set = (ListedSet) each;
            Namesakes namesakes = byName.get(set.id().name());
            if (namesakes != null && namesakes.remove(set)) {
                listed--;
            }
        }
        byName.values().removeIf(Namesakes::isEmpty);
    }
}
