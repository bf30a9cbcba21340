package io.trackedcache.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A unit of durations, the smallest first: {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, {@code 1d}. */
enum DurationUnit {
    MILLISECOND("ms", 1_000_000L),
    SECOND("s", 1_000_000_000L),
    MINUTE("m", 60 * 1_000_000_000L),
    HOUR("h", 3_600 * 1_000_000_000L),
    DAY("d", 86_400 * 1_000_000_000L);

    static final String EXPECTED = "with its unit (ms, s, m, h or d), not a bare number";

    private final String symbol;
    private final long nanos;

    DurationUnit(String symbol, long nanos) {
        this.symbol = symbol;
        this.nanos = nanos;
    }

    /** Parses a duration; empty if its nanoseconds do not fit into a long, as clocks need them. */
    static Optional<Duration> parse(String text) {
        int digits = Numerals.digitsAtStart(text);
        OptionalLong number = Numerals.whole(text.substring(0, digits));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String symbol = text.substring(digits);
        for (DurationUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit.times(number.getAsLong());
            }
        }
        return Optional.empty();
    }

    /** Writes a duration in the largest unit, up to this one, in which it is a whole number. */
    String write(Duration duration) {
        long all = duration.toNanos();
        DurationUnit largest = MILLISECOND;
        for (DurationUnit unit : values()) {
            if (unit.compareTo(this) <= 0 && all % unit.nanos == 0) {
                largest = unit;
            }
        }
        return all / largest.nanos + largest.symbol;
    }

    private Optional<Duration> times(long number) {
        return number <= Long.MAX_VALUE / nanos ? Optional.of(Duration.ofNanos(number * nanos)) : Optional.empty();
    }
}
