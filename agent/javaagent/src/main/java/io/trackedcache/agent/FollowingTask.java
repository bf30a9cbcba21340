package io.trackedcache.agent;

import io.trackedcache.probe.Probes;
import io.trackedcache.start.Housekeeper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The task that rehearses the following of lookups, when the first class that may need it is woven. The classes
 * involved are then loaded and initialized on a nearly empty stack. Applications without such a class do not load them
 * at all.
 */
final class FollowingTask implements Housekeeper.Task {
    private final Housekeeper housekeeper;
    private final AtomicBoolean hasBegun = new AtomicBoolean();

    FollowingTask(Housekeeper housekeeper) {
        this.housekeeper = housekeeper;
    }

    /** Schedules the rehearsal at the first call. Called during class loading. */
    void prepare() {
        if (hasBegun.compareAndSet(false, true)) {
            housekeeper.runAfter(Duration.ZERO, this);
        }
    }

    @Override
    public void run() {
        Probes.rehearseFollowing();
    }
}
