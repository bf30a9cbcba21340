package io.trackedcache.audit.zoo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Thread-safe counters. */
final class AtomicCounters {
    static final AtomicIntegerFieldUpdater<AtomicCounters> CALLS =
            AtomicIntegerFieldUpdater.newUpdater(AtomicCounters.class, "calls");

    final AtomicLong hits = new AtomicLong();
    final LongAdder misses = new LongAdder();
    final Map<String, Integer> names = new ConcurrentHashMap<>();
    final ConcurrentMap<String, Integer> sizes;
    volatile int calls;

    AtomicCounters(ConcurrentMap<String, Integer> sizes) {
        this.sizes = sizes;
    }

    void hit(String name) {
        hits.incrementAndGet();
        misses.increment();
        CALLS.incrementAndGet(this);
        names.merge(name, 1, Integer::sum);
        names.compute(name, (key, old) -> old == null ? 1 : old + 1);
        sizes.merge(name, 1, Integer::sum);
        sizes.computeIfPresent(name, (key, old) -> old - 1);
    }
}
