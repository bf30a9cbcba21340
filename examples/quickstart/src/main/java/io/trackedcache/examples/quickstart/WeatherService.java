package io.trackedcache.examples.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Serves the weather, from the cache if possible. It counts its requests itself, for comparison with JMX. */
final class WeatherService {
    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final ReportCache reports = new ReportCache(TIME_TO_LIVE, clock);
    private final WarnedCities warned = new WarnedCities();
    private final LongAdder answeredFromCache = new LongAdder();
    private final LongAdder fetched = new LongAdder();

    WeatherReport weatherIn(String city) {
        WeatherReport report = reports.find(city).map(this::fromCache).orElseGet(() -> fetch(city));
        if (report.celsius() < 0 && !warned.contains(city)) {
            warned.add(city);
        }
        return report;
    }

    String counts() {
        return (answeredFromCache.sum() + fetched.sum()) + " requests, " + answeredFromCache.sum()
                + " answered from the cache, " + fetched.sum() + " fetched";
    }

    private WeatherReport fromCache(WeatherReport report) {
        answeredFromCache.increment();
        return report;
    }

    private WeatherReport fetch(String city) {
        fetched.increment();
        WeatherReport report = new WeatherReport(city, Math.floorMod(city.hashCode(), 50) - 15, clock.instant());
        reports.put(report);
        return report;
    }
}
