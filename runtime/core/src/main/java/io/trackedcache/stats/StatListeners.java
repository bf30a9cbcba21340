package io.trackedcache.stats;

import io.trackedcache.config.Console;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who hears of changes in one set. One that fails, in whatever way, stops neither the others nor whoever counts. */
final class StatListeners {
    /** Whether a listener of this set runs on this thread: whatever it changes is told to nobody. */
    private final ThreadLocal<Boolean> isTelling = new ThreadLocal<>();

    private final List<Guarded> listeners = new CopyOnWriteArrayList<>();

    /** A listener of somebody else. No record: it is told from others without asking it. */
    private static final class Guarded {
        private final StatListener listener;
        private final AtomicBoolean hasFailed = new AtomicBoolean();

        Guarded(StatListener listener) {
            this.listener = listener;
        }

        @SuppressWarnings("CatchingUnchecked") // Other languages throw checked exceptions where they like.
        void changed(StatCounters counters, Set<String> keys) {
            try {
                listener.changed(counters, keys);
            } catch (Throwable e) {
                // Its first error is told alone, as one may follow on every increment.
                if (hasFailed.compareAndSet(false, true)) {
                    Console.STDERR.warn("the listener " + listener.getClass().getName() + " of " + counters
                            + " failed with " + e.getClass().getName() + "; more of its errors are not reported");
                }
            }
        }
    }

    void add(StatListener listener) {
        listeners.add(new Guarded(listener));
    }

    @SuppressWarnings("ReferenceEquality") // What the application calls equal is its own matter, and its own code.
    void remove(StatListener listener) {
        listeners.removeIf(each -> each.listener == listener);
    }

    /** On every increment; does not allocate. */
    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void tell(StatCounters counters, Set<String> keys) {
        if (isTelling.get() != null) {
            return;
        }
        isTelling.set(true);
        try {
            // No lambda: this may be the bottom of a stack.
            for (Guarded listener : listeners) {
                listener.changed(counters, keys);
            }
        } finally {
            isTelling.remove();
        }
    }
}
