package io.trackedcache.stats;

import io.trackedcache.callback.CallbackError;
import io.trackedcache.callback.CallbackErrors;
import io.trackedcache.callback.ErrorText;
import io.trackedcache.config.Console;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** The listeners of one set. A failing listener stops neither the other listeners nor the code that counts. */
final class StatNotifier {
    /** Set while a listener of this set runs on the thread: its own changes are not reported. */
    private final ThreadLocal<Boolean> isNotifying = new ThreadLocal<>();

    private final List<Guarded> listeners = new CopyOnWriteArrayList<>();

    /** A listener of the application. Not a record, so that comparing it runs no code of the application. */
    private static final class Guarded {
        private final StatListener listener;
        private final AtomicBoolean hasFailed = new AtomicBoolean();

        Guarded(StatListener listener) {
            this.listener = listener;
        }

        @SuppressWarnings("CatchingUnchecked") // Other JVM languages throw checked exceptions anywhere.
        void changed(StatCounters counters, Set<String> keys) {
            try {
                listener.changed(counters, keys);
            } catch (Throwable e) {
                var unused = CallbackErrors.global().add(CallbackError.Kind.STAT_LISTENER, listener.getClass(), e);
                // Only its first error is reported, because one may follow on every increment.
                if (hasFailed.compareAndSet(false, true)) {
                    Console.OF_THIS_JVM.warn(
                            "the listener " + listener.getClass().getName() + " of " + counters + " failed with "
                                    + ErrorText.of(e) + "; more of its errors are not reported");
                }
            }
        }
    }

    void add(StatListener listener) {
        listeners.add(new Guarded(listener));
    }

    @SuppressWarnings("ReferenceEquality") // equals() would run code of the application.
    void remove(StatListener listener) {
        listeners.removeIf(each -> each.listener == listener);
    }

    /** Whether there are no listeners. Called on every increment; does not allocate. */
    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void notifyOf(StatCounters counters, Set<String> keys) {
        if (isNotifying.get() != null) {
            return;
        }
        isNotifying.set(true);
        try {
            // No lambda: little of the stack may be left.
            for (Guarded listener : listeners) {
                listener.changed(counters, keys);
            }
        } finally {
            isNotifying.remove();
        }
    }
}
