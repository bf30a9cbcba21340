package io.trackedcache.examples.quickstart;

import io.trackedcache.annotation.TrackedCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A typical hand-written cache: it keeps weather reports until they are too old. */
final class ReportCache {
    private final Map<String, WeatherReport> reports = new ConcurrentHashMap<>();
    private final Duration timeToLive;
    private final Clock clock;

    ReportCache(Duration timeToLive, Clock clock) {
        this.timeToLive = timeToLive;
        this.clock = clock;
    }

    /** A hit if a report is returned, a miss if none is. */
    @TrackedCache("weather-reports")
    Optional<WeatherReport> find(String city) {
        return Optional.ofNullable(reports.get(city)).filter(this::isFresh);
    }

    void put(WeatherReport report) {
        reports.put(report.city(), report);
    }

    private boolean isFresh(WeatherReport report) {
        return clock.instant().isBefore(report.observed().plus(timeToLive));
    }
}
