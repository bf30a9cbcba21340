package io.trackedcache.tracker;

import java.time.Duration;
import java.time.Instant;

/** Clocks that stand still until they are told to go on; the one on the wall can be set apart from the other. */
final class ManualClock implements TrackerClock {
    static final Instant BEGIN = Instant.parse("2024-12-01T10:00:00.123456789Z");

    private long nanos;
    private Instant wall = BEGIN;

    ManualClock() {
        this(0);
    }

    /** As {@link System#nanoTime} may begin anywhere, even shortly before its end. */
    ManualClock(long nanos) {
        this.nanos = nanos;
    }

    /** Lets both clocks go on. */
    void advance(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    /** Puts the clock on the wall forward, or back; the other one takes no notice. */
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
