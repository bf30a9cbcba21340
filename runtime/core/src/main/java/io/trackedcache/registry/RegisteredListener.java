package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;

/**
 * A listener as the registry holds it: called later without a lock, or at once under that of the registry.
 *
 * <p>The calls are classes and not lambdas, which cost more while the JVM starts.
 */
final class RegisteredListener implements RegistryListener {
    private final RegistryListener listener;
    private final GuardedListener guarded;
    private final ListenerCalls calls;
    private final boolean isLocked;
    private volatile boolean isRemoved;

    RegisteredListener(RegistryListener listener, ListenerCalls calls, boolean isLocked) {
        this.listener = listener;
        this.guarded = new GuardedListener(listener);
        this.calls = calls;
        this.isLocked = isLocked;
    }

    @SuppressWarnings("ReferenceEquality") // equals() would run code of the application, under a lock.
    boolean isOf(RegistryListener other) {
        return listener == other;
    }

    /** No further call is made. */
    void remove() {
        isRemoved = true;
    }

    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        call(new Added(this, id, tracker));
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        call(new Removed(this, id, tracker));
    }

    @Override
    public void renamed(CacheId before, CacheId now, CacheStatisticsTracker tracker) {
        call(new Renamed(this, before, now, tracker));
    }

    @Override
    public void ambiguous(CacheId simpleName, List<CacheId> caches) {
        call(new Ambiguous(this, simpleName, caches));
    }

    @Override
    public void overflowed(CacheId id, int maxCaches) {
        call(new Overflowed(this, id, maxCaches));
    }

    private void call(Runnable call) {
        if (isLocked) {
            call.run();
        } else {
            calls.add(call);
        }
    }

    private record Added(RegisteredListener to, CacheId id, CacheStatisticsTracker tracker) implements Runnable {
        @Override
        public void run() {
            if (!to.isRemoved) {
                to.guarded.added(id, tracker);
            }
        }
    }

    private record Removed(RegisteredListener to, CacheId id, CacheStatisticsTracker tracker) implements Runnable {
        @Override
        public void run() {
            if (!to.isRemoved) {
                to.guarded.removed(id, tracker);
            }
        }
    }

    private record Renamed(RegisteredListener to, CacheId before, CacheId now, CacheStatisticsTracker tracker)
            implements Runnable {
        @Override
        public void run() {
            if (!to.isRemoved) {
                to.guarded.renamed(before, now, tracker);
            }
        }
    }

    private record Ambiguous(RegisteredListener to, CacheId simpleName, List<CacheId> caches) implements Runnable {
        @Override
        public void run() {
            if (!to.isRemoved) {
                to.guarded.ambiguous(simpleName, caches);
            }
        }
    }

    private record Overflowed(RegisteredListener to, CacheId id, int maxCaches) implements Runnable {
        @Override
        public void run() {
            if (!to.isRemoved) {
                to.guarded.overflowed(id, maxCaches);
            }
        }
    }
}
