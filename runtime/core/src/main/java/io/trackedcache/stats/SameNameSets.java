package io.trackedcache.stats;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sets of one name, each with its own number. Guarded by {@link StatSets}. */
final class SameNameSets {
    private final String name;
    private final List<ListedSet> sets = new ArrayList<>(1);
    private final BitSet numbers = new BitSet();

    /** The counters of annotated methods, as long as their classes hold them. */
    private final List<WeakReference<MethodCounter>> methods = new ArrayList<>(0);

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
        ListedSet listed = new ListedSet(new StatSetId(name, number), set, loader, isOfMethods, collected);
        sets.add(listed);
        for (MethodCounter method : methods()) {
            if (!isListed(method.set()) && method.mayCountInto(listed)) {
                method.moveTo(set);
            }
        }
    }

    void add(MethodCounter method) {
        methods.removeIf(known -> known.refersTo(null));
        methods.add(new WeakReference<>(method));
    }

    private List<MethodCounter> methods() {
        return methods.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    }

    private boolean isListed(StatCounters set) {
        return sets.stream().anyMatch(listed -> listed.refersTo(set));
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

    /** Removes a set. Its annotated methods count into another one of the name, if there is one, or the next one. */
    boolean remove(StatCounters set) {
        for (ListedSet each : sets) {
            if (each.refersTo(set)) {
                boolean isRemoved = remove(each);
                moveMethodsOf(set);
                return isRemoved;
            }
        }
        return false;
    }

    private void moveMethodsOf(StatCounters closed) {
        for (MethodCounter method : methods()) {
            if (method.set() == closed) {
                sets.stream()
                        .filter(method::mayCountInto)
                        .map(ListedSet::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(method::moveTo);
            }
        }
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
        methods.removeIf(known -> known.refersTo(null));
        return sets.isEmpty() && methods.isEmpty();
    }
}
