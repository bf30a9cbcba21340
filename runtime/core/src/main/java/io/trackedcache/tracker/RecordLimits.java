package io.trackedcache.tracker;

import java.time.Duration;

/** Upper limits of what one call may record: far beyond any real number, and far below the end of a long. */
final class RecordLimits {
    static final long MAX_COUNT = 1_000_000_000_000L;
    static final Duration MAX_DURATION = Duration.ofDays(365);

    /** Windows advance every few seconds at most; a shorter one would have no checkpoints. */
    static final Duration MIN_WINDOW = Duration.ofSeconds(1);

    private RecordLimits() {}

    static void requireCount(String argument, long value) {
        if (value < 0 || value > MAX_COUNT) {
            throw new IllegalArgumentException(argument + " must be from 0 to " + MAX_COUNT + ", but was " + value);
        }
    }

    /** Returns the duration in nanoseconds. */
    static long requireDuration(String argument, Duration value) {
        if (value.isNegative() || value.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException(
                    argument + " must be from " + Duration.ZERO + " to " + MAX_DURATION + ", but was " + value);
        }
        return value.toNanos();
    }

    static long requireNanos(String argument, long value) {
        long max = MAX_DURATION.toNanos();
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(argument + " must be from 0 to " + max + ", but was " + value);
        }
        return value;
    }
}
