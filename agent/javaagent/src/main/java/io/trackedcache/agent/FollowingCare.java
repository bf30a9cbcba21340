package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets the housekeeper go through what is needed to follow lookups while they run, as soon as a class is woven that may
 * ask for one. So it is loaded and initialized on a stack with all its room; an application without such a class is
 * spared it.
 */
final class FollowingCare implements Housekeeper.Chore {
    private final Housekeeper housekeeper;
    private final AtomicBoolean hasBegun = new AtomicBoolean();

    FollowingCare(Housekeeper housekeeper) {
        this.housekeeper = housekeeper;
    }

    /** Called while a class is loaded. */
    void prepare() {
        if (hasBegun.compareAndSet(false, true)) {
            housekeeper.doAfter(Duration.ZERO, this);
        }
    }

    @Override
    public void run() {
        ProbeLink.rehearseFollowing();
    }
}
