package io.trackedcache.tracker;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test advances it; its wall clock can also jump by itself. */
final class ManualClock implements TrackerClock {
    static final Instant BEGIN = Instant.parse("2024-12-01T10:00:00.123456789Z");

    private long nanos;
    private Instant wall = BEGIN;

    ManualClock() {
        this(0);
    }

    /** Starts anywhere, like {@link System#nanoTime}: even shortly before the end of a long. */
    ManualClock(long nanos) {
        this.nanos = nanos;
    }

    /** Advances both clocks. */
    void advance(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    /** Moves the wall clock forward or back; {@link #nanos} does not change. */
    void jump(Duration time) {
        wall = wall.plus(time);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return wall;
    }
}
