package io.trackedcache.stats;

import io.trackedcache.config.Warnings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who hears of changes in one set. One that fails stops neither the others nor whoever counts. */
final class StatListeners {
    /** Whether a listener runs on this thread: whatever it changes is told to nobody. */
    private static final ThreadLocal<Boolean> IS_TELLING = new ThreadLocal<>();

    private final List<Guarded> listeners = new CopyOnWriteArrayList<>();

    /** A listener of somebody else; its first error is told, as one may follow on every increment. */
    private record Guarded(StatListener listener, AtomicBoolean hasFailed) {
        void changed(StatCounters counters, Set<String> keys) {
            try {
                listener.changed(counters, keys);
            } catch (RuntimeException | Error e) {
                if (hasFailed.compareAndSet(false, true)) {
                    Warnings.print("the listener " + listener.getClass().getName() + " of " + counters + " failed: " + e
                            + "; more of its errors are not reported");
                }
            }
        }
    }

    void add(StatListener listener) {
        listeners.add(new Guarded(listener, new AtomicBoolean()));
    }

    void remove(StatListener listener) {
        listeners.removeIf(each -> each.listener().equals(listener));
    }

    /** On every increment; does not allocate. */
    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void tell(StatCounters counters, Set<String> keys) {
        if (IS_TELLING.get() != null) {
            return;
        }
        IS_TELLING.set(true);
        try {
            listeners.forEach(listener -> listener.changed(counters, keys));
        } finally {
            IS_TELLING.remove();
        }
    }
}
