package io.trackedcache.tracker;

import java.util.concurrent.atomic.AtomicInteger;

/** The groups of counters that one tracker knows, as the bits of a number. Groups are only ever added. */
final class KnownGroups {
    private final AtomicInteger bits = new AtomicInteger(CounterGroup.LOOKUPS.bit);

    /**
     * Adds a group. On every put, removal and load: a plain read, unless it is the first one. Callers add the group
     * before they count, so that a reader of the count finds the group.
     */
    void add(CounterGroup group) {
        if ((bits.getPlain() & group.bit) == 0) {
            addAll(group.bit);
        }
    }

    /** Adds a set of groups. */
    void addAll(int groups) {
        int before;
        do {
            before = bits.get();
        } while (!bits.compareAndSet(before, before | groups));
    }

    /** Returns the set of groups. Readers of counts call it after they have read these. */
    int all() {
        return bits.get();
    }
}
