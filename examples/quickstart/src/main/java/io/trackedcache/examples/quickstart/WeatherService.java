package io.trackedcache.examples.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Serves the weather, from the cache if possible. It also counts its lookups itself, for comparison with the agent. */
final class WeatherService {
    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final ReportCache reports = new ReportCache(TIME_TO_LIVE, clock);
    private final WarnedCities warned = new WarnedCities();
    private final OwnCounts ownReports = new OwnCounts("weather-reports");
    private final OwnCounts ownWarned = new OwnCounts("WarnedCities");

    WeatherReport weatherIn(String city) {
        Optional<WeatherReport> cached = reports.find(city);
        ownReports.count(cached.isPresent());
        WeatherReport report = cached.orElseGet(() -> fetch(city));
        if (report.celsius() < 0 && !isWarned(city)) {
            warned.add(city);
        }
        return report;
    }

    private boolean isWarned(String city) {
        boolean isWarned = warned.contains(city);
        ownWarned.count(isWarned);
        return isWarned;
    }

    List<OwnCounts> ownCounts() {
        return List.of(ownWarned, ownReports);
    }

    private WeatherReport fetch(String city) {
        WeatherReport report = new WeatherReport(city, Math.floorMod(city.hashCode(), 50) - 15, clock.instant());
        reports.put(report);
        return report;
    }
}
