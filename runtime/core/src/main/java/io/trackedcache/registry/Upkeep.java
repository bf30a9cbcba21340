package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerClock;
import java.time.Duration;

/**
 * What is to be done for all trackers of a registry every now and then: their windows move on and their hit rates are
 * looked at every time, and their counts are checked, and healed, whenever {@link RegistrySettings#healInterval} has
 * passed.
 *
 * <p>Has no thread: whoever has one calls {@link #run} every {@link #INTERVAL}. The agent's housekeeper does.
 */
public final class Upkeep implements Runnable {
    /** How often it should run: windows of 12 seconds and longer keep their precision. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final TrackerRegistry registry;
    private final TrackerClock clock;
    private final HitRateWatch watch;
    private long lastCheck;

    public Upkeep(TrackerRegistry registry) {
        this(registry, TrackerClock.SYSTEM);
    }

    Upkeep(TrackerRegistry registry, TrackerClock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lastCheck = clock.nanos();
        this.watch = new HitRateWatch(registry);
        registry.listen(watch);
    }

    @Override
    public void run() {
        boolean isCheckDue = isCheckDue();
        for (CacheStatisticsTracker tracker : registry.trackers()) {
            tracker.advanceWindows();
            if (isCheckDue) {
                var unused = tracker.validateConsistency(tracker.settings().healAuto());
            }
        }
        watch.look();
    }

    private boolean isCheckDue() {
        long now = clock.nanos();
        boolean isDue = now - lastCheck >= registry.settings().healInterval().toNanos();
        if (isDue) {
            lastCheck = now;
        }
        return isDue;
    }
}
