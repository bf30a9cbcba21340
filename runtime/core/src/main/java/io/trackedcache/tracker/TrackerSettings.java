package io.trackedcache.tracker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one tracker.
 *
 * @param costPerInferenceUsd the cost that each hit saves, unless it is recorded as a hit without saving: a decimal as
 *     {@link BigDecimal} reads it, kept as text for the reason that {@link CacheStatistics} gives; {@link #NO_COST} if
 *     it is not known
 * @param eventsSize how many events are kept; the newest ones
 * @param eventsMode which events are kept, initially
 * @param latencySampling the share of lookups that are timed, 0 to 1; 0 where {@code latencySamplesPerSecond} decides
 * @param latencySamplesPerSecond about how many lookups a second are timed; 0 where {@code latencySampling} decides
 * @param windows how far back {@link CacheStatisticsTracker#snapshot(Duration)} can look, a second to a year; the
 *     shortest first
 * @param healAuto whether faults in restored counts are healed without a request
 * @param abandonedAfter the age from which an asynchronous lookup counts as abandoned; above 0
 */
public record TrackerSettings(
        String costPerInferenceUsd,
        int eventsSize,
        EventsMode eventsMode,
        double latencySampling,
        int latencySamplesPerSecond,
        List<Duration> windows,
        boolean healAuto,
        Duration abandonedAfter) {

    /** The cost of hits whose cost no user has stated: there is no cost saved, rather than an assumed one. */
    private static final int LARGEST_EXPONENT = 30;

    public static final String NO_COST = "";

    /** The defaults of a tracker that a program creates by itself. Without a setting, a registry assumes no cost. */
    public static final TrackerSettings DEFAULTS = new TrackerSettings(
            "0.002",
            100,
            EventsMode.NOTABLE,
            0,
            16,
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofDays(1)),
            true,
            Duration.ofMinutes(5));

    /** The environment variable with the cost of trackers that a program creates without settings. */
    private static final String COST_VARIABLE = "ML_INFERENCE_COST_USD";

    /** Returns the {@link #DEFAULTS}, with the cost in the environment variable of that name if it is set. */
    static TrackerSettings ofEnvironment() {
        return DEFAULTS.withCostOf(System.getenv(COST_VARIABLE));
    }

    /** Returns settings with this cost: unchanged for null, and without any cost if the text is no cost. */
    TrackerSettings withCostOf(@Nullable String decimal) {
        if (decimal == null || decimal.isBlank()) {
            return this;
        }
        try {
            return new TrackerSettings(
                    decimal.strip(),
                    eventsSize,
                    eventsMode,
                    latencySampling,
                    latencySamplesPerSecond,
                    windows,
                    healAuto,
                    abandonedAfter);
        } catch (IllegalArgumentException e) {
            return withoutCost();
        }
    }

    public TrackerSettings {
        requireCost(costPerInferenceUsd);
        if (eventsSize < 0) {
            throw new IllegalArgumentException("eventsSize must be 0 or more, but was " + eventsSize);
        }
        if (!(latencySampling >= 0 && latencySampling <= 1)) {
            throw new IllegalArgumentException("latencySampling must be from 0 to 1, but was " + latencySampling);
        }
        if (latencySamplesPerSecond < 0) {
            throw new IllegalArgumentException(
                    "latencySamplesPerSecond must be 0 or more, but was " + latencySamplesPerSecond);
        }
        if (latencySampling > 0 && latencySamplesPerSecond > 0) {
            throw new IllegalArgumentException(
                    "latencySampling and latencySamplesPerSecond exclude each other, but were " + latencySampling
                            + " and " + latencySamplesPerSecond + "; one must be 0");
        }
        if (abandonedAfter.isNegative()
                || abandonedAfter.isZero()
                || abandonedAfter.compareTo(RecordLimits.MAX_DURATION) > 0) {
            throw new IllegalArgumentException("abandonedAfter must be above 0 and at most " + RecordLimits.MAX_DURATION
                    + ", but was " + abandonedAfter);
        }
        windows = List.copyOf(windows);
        requireAscending(windows);
    }

    private static void requireCost(String decimal) {
        if (decimal.equals(NO_COST)) {
            return;
        }
        if (decimal.startsWith("-")) {
            throw new IllegalArgumentException("costPerInferenceUsd must be 0 or more, but was " + decimal);
        }
        if (!isPlainDecimal(decimal)) {
            requireSmallExponent(decimal);
        }
    }

    /** A huge exponent would make sums and texts of gigabytes. */
    private static void requireSmallExponent(String decimal) {
        if (Math.abs((long) new BigDecimal(decimal).scale()) > LARGEST_EXPONENT) {
            throw new IllegalArgumentException("costPerInferenceUsd must have an exponent from -" + LARGEST_EXPONENT
                    + " to " + LARGEST_EXPONENT + ", but was " + decimal);
        }
    }

    /** Whether the text is digits with at most one point between two of them, which needs no parsing to be valid. */
    private static boolean isPlainDecimal(String text) {
        int point = text.indexOf('.');
        return point < 0 ? isDigits(text) : isDigits(text.substring(0, point)) && isDigits(text.substring(point + 1));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void requireAscending(List<Duration> windows) {
        Duration previous = Duration.ZERO;
        for (Duration window : windows) {
            if (window.compareTo(RecordLimits.MIN_WINDOW) < 0 || window.compareTo(RecordLimits.MAX_DURATION) > 0) {
                throw new IllegalArgumentException("windows must be from " + RecordLimits.MIN_WINDOW + " to "
                        + RecordLimits.MAX_DURATION + ", but were " + windows);
            }
            if (window.compareTo(previous) <= 0) {
                throw new IllegalArgumentException("windows must be in ascending order, but were " + windows);
            }
            previous = window;
        }
    }

    /** Whether any lookups are timed. */
    public boolean timesLookups() {
        return latencySampling > 0 || latencySamplesPerSecond > 0;
    }

    /** Whether the cost that a hit saves is known. */
    public boolean hasCost() {
        return !costPerInferenceUsd.equals(NO_COST);
    }

    public TrackerSettings withoutCost() {
        return new TrackerSettings(
                NO_COST,
                eventsSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                healAuto,
                abandonedAfter);
    }

    public TrackerSettings withCostPerInferenceUsd(BigDecimal newCost) {
        return new TrackerSettings(
                newCost.toString(),
                eventsSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                healAuto,
                abandonedAfter);
    }

    public TrackerSettings withEventsSize(int newSize) {
        return new TrackerSettings(
                costPerInferenceUsd,
                newSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                healAuto,
                abandonedAfter);
    }

    public TrackerSettings withEventsMode(EventsMode newMode) {
        return new TrackerSettings(
                costPerInferenceUsd,
                eventsSize,
                newMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                healAuto,
                abandonedAfter);
    }

    /** Times a share of the lookups, rather than some a second; 0 for none. */
    public TrackerSettings withLatencySampling(double newSampling) {
        return new TrackerSettings(
                costPerInferenceUsd, eventsSize, eventsMode, newSampling, 0, windows, healAuto, abandonedAfter);
    }

    /** Times about so many lookups a second, rather than a share of them. */
    public TrackerSettings withLatencySamplesPerSecond(int newSamples) {
        return new TrackerSettings(
                costPerInferenceUsd, eventsSize, eventsMode, 0, newSamples, windows, healAuto, abandonedAfter);
    }

    public TrackerSettings withWindows(List<Duration> newWindows) {
        return new TrackerSettings(
                costPerInferenceUsd,
                eventsSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                newWindows,
                healAuto,
                abandonedAfter);
    }

    public TrackerSettings withHealAuto(boolean newHealAuto) {
        return new TrackerSettings(
                costPerInferenceUsd,
                eventsSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                newHealAuto,
                abandonedAfter);
    }

    public TrackerSettings withAbandonedAfter(Duration newAge) {
        return new TrackerSettings(
                costPerInferenceUsd,
                eventsSize,
                eventsMode,
                latencySampling,
                latencySamplesPerSecond,
                windows,
                healAuto,
                newAge);
    }
}
