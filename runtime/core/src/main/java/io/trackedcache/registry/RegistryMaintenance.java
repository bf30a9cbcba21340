package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.TrackerClock;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The periodic maintenance of all trackers of a registry. Each run advances their windows and checks their hit rates;
 * their counts are checked, and healed, once per {@link RegistrySettings#healInterval}.
 *
 * <p>Has no thread. The agent's housekeeper calls {@link #run} every {@link #INTERVAL}; a program without the agent
 * does so itself.
 */
public final class RegistryMaintenance implements Runnable {
    /** The interval between runs. Windows of 12 seconds and longer keep their precision with it. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private final TrackerRegistry registry;
    private final TrackerClock clock;
    private @Nullable HitRateWatch watch;
    private long lastCheck;

    public RegistryMaintenance(TrackerRegistry registry) {
        this(registry, TrackerClock.SYSTEM);
    }

    RegistryMaintenance(TrackerRegistry registry, TrackerClock clock) {
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
        watch().check();
    }

    /**
     * Returns the watch, created on the first run because the constructor is called while the JVM starts. That run also
     * rehearses a check.
     */
    private HitRateWatch watch() {
        HitRateWatch known = watch;
        if (known == null) {
            rehearseCheck();
            known = new HitRateWatch(registry);
            watch = known;
            registry.listen(known);
        }
        return known;
    }

    /**
     * Heals a tracker that counts nothing. The first check comes a minute later, when there may be no memory left; a
     * class of the JDK that is initialized then, such as those of streams, stays broken for the application too.
     */
    private static void rehearseCheck() {
        var unused =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS).restore(new CounterLedger(0, 0, 0, 0, 1, 0, 0, 0));
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
