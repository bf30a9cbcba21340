package io.trackedcache.audit.zoo;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Repeated until no other thread interferes. */
final class CompareAndSetLoop {
    final AtomicLong hits = new AtomicLong();
    final ConcurrentMap<String, Integer> names = new ConcurrentHashMap<>();

    void hit(String name) {
        long old;
        do {
            old = hits.get();
        } while (!hits.compareAndSet(old, old + 1));
        Integer known;
        do {
            known = names.get(name);
        } while (known == null || !names.replace(name, known, known + 1));
    }
}
