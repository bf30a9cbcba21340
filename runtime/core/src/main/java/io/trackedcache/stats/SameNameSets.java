package io.trackedcache.stats;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of one name, each with its own number. Guarded by {@link StatSets}. */
final class SameNameSets {
    private final String name;
    private final List<ListedSet> sets = new ArrayList<>(1);
    private final BitSet numbers = new BitSet();

    SameNameSets(String name) {
        this.name = name;
    }

    void add(
            StatCounters set,
            @Nullable ClassLoader loader,
            boolean isOfMethods,
            ReferenceQueue<StatCounters> collected) {
        int number = numbers.nextClearBit(1);
        numbers.set(number);
        sets.add(new ListedSet(new StatSetId(name, number), set, loader, isOfMethods, collected));
    }

    void copyTo(Map<StatSetId, StatCounters> all) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null) {
                all.put(each.id(), set);
            }
        }
    }

    /** Returns the first set that classes of that loader may count into; null for none. */
    @Nullable
    StatCounters visibleTo(@Nullable ClassLoader user) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null && each.isVisibleTo(user)) {
                return set;
            }
        }
        return null;
    }

    /**
     * Gives the builder the set that its application's methods have counted into; null where there is none.
     *
     * @param declared a new set with what the builder declares
     */
    @Nullable
    StatCounters claim(StatCountersBuilder builder, StatCounters declared) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null && each.isOfMethods() && each.isClaimableBy(builder.loader())) {
                set.warnOfKeysMissingIn(declared);
                builder.declareIn(set);
                each.claimFor(builder.loader());
                return set;
            }
        }
        return null;
    }

    boolean remove(StatCounters set) {
        for (ListedSet each : sets) {
            if (each.refersTo(set)) {
                return remove(each);
            }
        }
        return false;
    }

    boolean remove(ListedSet set) {
        boolean isListed = sets.remove(set);
        if (isListed) {
            numbers.clear(set.id().number());
        }
        return isListed;
    }

    /**
     * Removes the sets that are collected, and returns how many. Their references may not have reached their queue yet:
     * the JVM clears a reference first.
     */
    int removeCollected() {
        int before = sets.size();
        for (ListedSet each : List.copyOf(sets)) {
            if (each.refersTo(null)) {
                remove(each);
            }
        }
        return before - sets.size();
    }

    boolean isEmpty() {
        return sets.isEmpty();
    }
}
