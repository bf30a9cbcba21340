package io.trackedcache.audit.zoo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;

/** Atomic numbers that are set to a value that was read from them. */
final class AtomicSetFromGet {
    private final AtomicLong hits = new AtomicLong();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicLongArray byKind = new AtomicLongArray(3);
    private final AtomicReference<Integer> boxed = new AtomicReference<>(0);

    void change(int kind) {
        hits.set(hits.get() + 1); // lost
        hits.lazySet(hits.longValue() * 2); // lost
        most.set(Math.max(most.get(), kind)); // lost
        byKind.set(kind, byKind.get(kind) + 1); // lost
        boxed.set(boxed.get() + 1); // lost
        hits.set(most.get() + 1L);
        byKind.set(kind, byKind.get(0) + 1);
        hits.compareAndSet(kind, hits.get() + 1);
    }

    synchronized void changeLocked() {
        hits.set(hits.get() + 1);
    }
}
