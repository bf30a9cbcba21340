package io.trackedcache.config;

import java.time.Duration;
import java.util.Optional;

/**
 * A duration of a minimum length. It is written in seconds, or milliseconds if needed, as is usual for intervals
 * ("every 60s").
 */
final class DurationType implements SettingType<Duration> {
    private final Duration least;

    private DurationType(Duration least) {
        this.least = least;
    }

    static DurationType atLeast(Duration least) {
        return new DurationType(least);
    }

    @Override
    public String expected() {
        return "a duration of at least " + write(least) + " " + DurationUnit.EXPECTED;
    }

    @Override
    public Optional<Duration> parse(String text) {
        Optional<Duration> duration = DurationUnit.parse(text);
        return duration.isPresent() && duration.get().compareTo(least) >= 0 ? duration : Optional.empty();
    }

    @Override
    public String write(Duration value) {
        return DurationUnit.SECOND.write(value);
    }
}
