package io.trackedcache.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The part of a loss that may be added to the counter. A report may be wrong for a while, an addition not: a counter
 * that another thread updates later looks as if it had lost updates. So the least loss of some time counts, and what
 * shows once that the comparison is not exact ends all additions.
 */
final class CertainLoss {
    private static final int LEAST_READINGS = 3;
    private static final Duration LEAST_TIME = Duration.ofSeconds(10);

    private final Deque<Reading> readings = new ArrayDeque<>();
    private boolean isRefuted;

    private record Reading(long lost, Instant at) {}

    void add(long lost, Instant now) {
        readings.addLast(new Reading(lost, now));
        while (readings.size() > LEAST_READINGS && isOld(second(), now)) {
            readings.removeFirst();
        }
    }

    private Reading second() {
        var each = readings.iterator();
        each.next();
        return each.next();
    }

    private static boolean isOld(Reading reading, Instant now) {
        return Duration.between(reading.at(), now).compareTo(LEAST_TIME) >= 0;
    }

    /** Begins anew, as after an addition. */
    void clear() {
        readings.clear();
    }

    /** Marks that the counter and our count do not begin together, or do not count in step. Permanent. */
    void refute() {
        isRefuted = true;
    }

    /** Returns how much may be added; 0 for nothing. */
    long amount(Instant now) {
        if (isRefuted || readings.size() < LEAST_READINGS || !isOld(readings.getFirst(), now)) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (Reading reading : readings) {
            least = Math.min(least, reading.lost());
        }
        return Math.max(0, least);
    }
}
