package io.trackedcache.examples.quickstart;

import java.time.Instant;

/**
 * The weather in a city at a point in time.
 *
 * @param celsius the temperature
 * @param observed when it was measured
 */
record WeatherReport(String city, int celsius, Instant observed) {}
