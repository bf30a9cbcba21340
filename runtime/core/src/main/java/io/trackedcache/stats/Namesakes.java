package io.trackedcache.stats;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sets of one name, each with a number of its own. Guarded by {@link StatSets}. */
final class Namesakes {
    private final String name;
    private final List<ListedSet> sets = new ArrayList<>(1);
    private final BitSet numbers = new BitSet();

    Namesakes(String name) {
        this.name = name;
    }

    void add(StatCounters set, @Nullable ClassLoader loader, boolean isOfMethods, ReferenceQueue<StatCounters> gone) {
        int number = numbers.nextClearBit(1);
        numbers.set(number);
        sets.add(new ListedSet(new StatSetId(name, number), set, loader, isOfMethods, gone));
    }

    void addLivingTo(Map<StatSetId, StatCounters> living) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null) {
                living.put(each.id(), set);
            }
        }
    }

    /** The first one that is there for the classes of that loader; null for none. */
    @Nullable
    StatCounters seenFrom(@Nullable ClassLoader user) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null && each.isSeenFrom(user)) {
                return set;
            }
        }
        return null;
    }

    /** Gives the builder the set that its methods have counted into; null where there is none. */
    @Nullable
    StatCounters adopt(StatCountersBuilder builder) {
        for (ListedSet each : sets) {
            StatCounters set = each.get();
            if (set != null && each.isOfMethods() && each.isSeenBy(builder.loader())) {
                builder.declareIn(set);
                each.adoptedBy(builder.loader());
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
        numbers.clear(set.id().number());
        return sets.remove(set);
    }

    boolean isEmpty() {
        return sets.isEmpty();
    }
}
