package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;

/** The locks that a thread holds, in the order in which it has taken them; one that is taken twice is there twice. */
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

    /** Without the lock that was taken last, where it cannot be told which one is given back. */
    HeldLocks without(Source lock) {
        if (locks.isEmpty()) {
            return this;
        }
        List<Source> others = new ArrayList<>(locks);
        int last = others.lastIndexOf(lock);
        others.remove(last >= 0 ? last : others.size() - 1);
        return new HeldLocks(others);
    }

    /** Those that are held in both cases. */
    HeldLocks andOf(HeldLocks other) {
        List<Source> theirs = new ArrayList<>(other.locks);
        return new HeldLocks(locks.stream().filter(theirs::remove).toList());
    }
}
