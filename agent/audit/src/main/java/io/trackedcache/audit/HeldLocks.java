package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;

/** The locks a thread holds, in the order of acquisition. A lock acquired twice is listed twice. */
record HeldLocks(List<Source> locks) {
    static final HeldLocks NONE = new HeldLocks(List.of());

    boolean isEmpty() {
        return locks.isEmpty();
    }

    boolean contains(Source lock) {
        return locks.contains(lock);
    }

    HeldLocks with(Source lock) {
        List<Source> more = new ArrayList<>(locks);
        more.add(lock);
        return new HeldLocks(more);
    }

    /** Returns the locks without this one, or without the last acquired one if this one is not among them. */
    HeldLocks without(Source lock) {
        if (locks.isEmpty()) {
            return this;
        }
        List<Source> others = new ArrayList<>(locks);
        int last = others.lastIndexOf(lock);
        others.remove(last >= 0 ? last : others.size() - 1);
        return new HeldLocks(others);
    }

    /** Returns the locks that are held in both cases. */
    HeldLocks intersection(HeldLocks other) {
        List<Source> theirs = new ArrayList<>(other.locks);
        return new HeldLocks(locks.stream().filter(theirs::remove).toList());
    }
}
