package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How a tracker counts.
 *
 * @param costPerInference what each hit with a saving saves
 * @param eventsSize how many events are remembered; the newest ones
 * @param eventsMode which events are remembered, to begin with
 * @param latencySampling the share of lookups that are to be timed, 0 to 1
 * @param windows how far back {@link CacheStatisticsTracker#snapshot(Duration)} can look, a second to a year; the
 *     shortest first
 * @param healAuto whether faults are repaired without being asked for
 * @param abandonedAfter how old an asynchronous lookup gets before it counts as abandoned; above 0
 */
public record TrackerSettings(
        UsdAmount costPerInference,
        int eventsSize,
        EventsMode eventsMode,
        double latencySampling,
        List<Duration> windows,
        boolean healAuto,
        Duration abandonedAfter) {

    /** What holds where nobody says anything. */
    public static final TrackerSettings DEFAULTS = new TrackerSettings(
            UsdAmount.of("0.002"),
            100,
            EventsMode.NOTABLE,
            1.0 / 64,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)),
            true,
            Duration.ofMinutes(5));

    public TrackerSettings {
        if (costPerInference.isNegative()) {
            throw new IllegalArgumentException("costPerInferenceUsd must be 0 or more, but was " + costPerInference);
        }
        if (eventsSize < 0) {
            throw new IllegalArgumentException("eventsSize must be 0 or more, but was " + eventsSize);
        }
        if (!(latencySampling >= 0 && latencySampling <= 1)) {
            throw new IllegalArgumentException("latencySampling must be from 0 to 1, but was " + latencySampling);
        }
        if (abandonedAfter.isNegative()
                || abandonedAfter.isZero()
                || abandonedAfter.compareTo(Limits.MAX_DURATION) > 0) {
            throw new IllegalArgumentException("abandonedAfter must be above 0 and at most " + Limits.MAX_DURATION
                    + ", but was " + abandonedAfter);
        }
        windows = List.copyOf(windows);
        requireAscending(windows);
    }

    private static void requireAscending(List<Duration> windows) {
        Duration previous = Duration.ZERO;
        for (Duration window : windows) {
            if (window.compareTo(Limits.MIN_WINDOW) < 0 || window.compareTo(Limits.MAX_DURATION) > 0) {
                throw new IllegalArgumentException("windows must be from " + Limits.MIN_WINDOW + " to "
                        + Limits.MAX_DURATION + ", but were " + windows);
            }
            if (window.compareTo(previous) <= 0) {
                throw new IllegalArgumentException("windows must be in ascending order, but were " + windows);
            }
            previous = window;
        }
    }

    public TrackerSettings withCostPerInferenceUsd(BigDecimal newCost) {
        return new TrackerSettings(
                UsdAmount.of(newCost), eventsSize, eventsMode, latencySampling, windows, healAuto, abandonedAfter);
    }

    public TrackerSettings withEventsSize(int newSize) {
        return new TrackerSettings(
                costPerInference, newSize, eventsMode, latencySampling, windows, healAuto, abandonedAfter);
    }

    public TrackerSettings withEventsMode(EventsMode newMode) {
        return new TrackerSettings(
                costPerInference, eventsSize, newMode, latencySampling, windows, healAuto, abandonedAfter);
    }

    public TrackerSettings withLatencySampling(double newSampling) {
        return new TrackerSettings(
                costPerInference, eventsSize, eventsMode, newSampling, windows, healAuto, abandonedAfter);
    }

    public TrackerSettings withWindows(List<Duration> newWindows) {
        return new TrackerSettings(
                costPerInference, eventsSize, eventsMode, latencySampling, newWindows, healAuto, abandonedAfter);
    }

    public TrackerSettings withHealAuto(boolean newHealAuto) {
        return new TrackerSettings(
                costPerInference, eventsSize, eventsMode, latencySampling, windows, newHealAuto, abandonedAfter);
    }

    public TrackerSettings withAbandonedAfter(Duration newAge) {
        return new TrackerSettings(
                costPerInference, eventsSize, eventsMode, latencySampling, windows, healAuto, newAge);
    }
}
