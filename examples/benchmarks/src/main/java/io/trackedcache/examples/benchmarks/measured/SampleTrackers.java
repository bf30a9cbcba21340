package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.RegistryMaintenance;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.MissReason;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Duration;
import java.util.List;

/** Trackers of all ages. Each has its own settings, as in a registry. */
final class SampleTrackers {
    private static final int EVENTS = TrackerSettings.DEFAULTS.eventsSize();

    /** More than a tracker keeps. */
    private static final int LATENCIES = 2000;

    /** Long enough to fill the longest window. */
    private static final Duration LIFE = Duration.ofMinutes(65);

    private SampleTrackers() {}

    static CacheStatisticsTracker fresh() {
        return new CacheStatisticsTracker(settings());
    }

    /** Returns a used tracker that only counts. */
    static CacheStatisticsTracker countsOnly() {
        CacheStatisticsTracker tracker =
                new CacheStatisticsTracker(settings().withWindows(List.of()).withLatencySampling(0));
        recordSome(tracker);
        return tracker;
    }

    /** Returns a tracker that has not been used since its creation. */
    static CacheStatisticsTracker idle() {
        AheadClock clock = new AheadClock();
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(settings(), clock);
        live(tracker, clock, () -> {});
        return tracker;
    }

    /** Returns a tracker of maximal size: with all windows, latencies and events. */
    static CacheStatisticsTracker full() {
        AheadClock clock = new AheadClock();
        CacheStatisticsTracker tracker = new CacheStatisticsTracker(settings(), clock);
        live(tracker, clock, () -> recordSome(tracker));
        SampleLatencies latencies = new SampleLatencies();
        for (int i = 0; i < LATENCIES; i++) {
            tracker.recordLatencyNanos(latencies.next());
        }
        for (int i = 0; i < EVENTS; i++) {
            tracker.recordCleanup(i);
        }
        return tracker;
    }

    private static TrackerSettings settings() {
        return TrackerSettings.DEFAULTS.withHealAuto(true);
    }

    private static void live(CacheStatisticsTracker tracker, AheadClock clock, Runnable betweenTwoReadings) {
        long ticks = LIFE.dividedBy(RegistryMaintenance.INTERVAL);
        for (long tick = 0; tick < ticks; tick++) {
            clock.advance(RegistryMaintenance.INTERVAL);
            betweenTwoReadings.run();
            tracker.advanceWindows();
        }
    }

    private static void recordSome(CacheStatisticsTracker tracker) {
        tracker.recordHit();
        tracker.recordMiss();
        tracker.recordMiss(MissReason.EXPIRED);
        tracker.recordLoad(Duration.ofMillis(1), true);
        tracker.recordPut();
    }
}
