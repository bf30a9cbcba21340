package io.trackedcache.registry;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls of listeners that are due, in the order of the changes that they report.
 *
 * <p>A call is added under the lock of the registry and made without it, so that a listener that waits for another
 * thread cannot stop that thread in the registry. One thread at a time makes calls: of two threads that change the
 * registry at once, one makes the calls of both.
 */
final class ListenerCalls {
    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isMaking = new AtomicBoolean();

    /** Adds a call; under the lock of the registry. */
    void add(Runnable call) {
        due.add(call);
    }

    /** Makes the calls that are due, unless a thread does so already; without any lock. */
    void make() {
        // Checked again, as a call may be added just before the flag is cleared.
        while (!due.isEmpty() && isMaking.compareAndSet(false, true)) {
            try {
                makeAll();
            } finally {
                isMaking.set(false);
            }
        }
    }

    private void makeAll() {
        for (Runnable call = due.poll(); call != null; call = due.poll()) {
            call.run();
        }
    }
}
