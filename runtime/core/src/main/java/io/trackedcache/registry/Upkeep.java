package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
    private @Nullable HitRateWatch watch;
    private long lastCheck;

    public Upkeep(TrackerRegistry registry) {
        this(registry, TrackerClock.SYSTEM);
    }

    Upkeep(TrackerRegistry registry, TrackerClock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lastCheck = clock.nanos();
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
        watch().look();
    }

    /** Made when it is first needed: an upkeep is made while the JVM starts. */
    private HitRateWatch watch() {
        HitRateWatch known = watch;
        if (known == null) {
            known = new HitRateWatch(registry);
            watch = known;
            registry.listen(known);
        }
        return known;
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
