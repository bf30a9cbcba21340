package io.trackedcache.tracker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the counts were a while ago, so that one can tell what was counted since: for each window a ring of readings,
 * one per twelfth of the window.
 *
 * <p>A reading is taken when {@link #advance} finds one due, so somebody has to call it every now and then. Recording
 * knows nothing of this. A window begins at the oldest reading that lies within it and ends now: what was recorded at
 * its beginning belongs to it, what is recorded from now on does not.
 */
final class Windows {
    private static final int STEPS = 12;

    private final StripedCounts counts;
    private final TrackerClock clock;
    private final long origin;
    private final List<Ring> rings = new ArrayList<>();
    private LeafCounts latest = LeafCounts.NONE;

    /** The counts as they were when the clock stood there. */
    record Reading(long nanos, LeafCounts counts) {}

    /** The readings of one window, the oldest first; never without any. */
    private static final class Ring {
        private final long length;
        private final Deque<Reading> readings = new ArrayDeque<>(1);

        Ring(Duration length) {
            this.length = length.toNanos();
        }

        private long step() {
            return length / STEPS;
        }

        boolean isDue(long nanos, long origin) {
            long stepsBefore = (readings.getLast().nanos() - origin) / step();
            return (nanos - origin) / step() > stepsBefore;
        }

        void advance(Reading now, long origin) {
            if (isDue(now.nanos(), origin)) {
                readings.addLast(now);
                dropOlderThanWindow(now);
            }
        }

        private void dropOlderThanWindow(Reading now) {
            while (now.nanos() - readings.getFirst().nanos() > length) {
                readings.removeFirst();
            }
        }

        void restart(Reading now) {
            readings.clear();
            readings.addLast(now);
        }

        /** The oldest reading within the window, or the newest one where all are older. */
        Reading begin(long now, long window) {
            for (Reading reading : readings) {
                if (now - reading.nanos() <= window) {
                    return reading;
                }
            }
            return readings.getLast();
        }
    }

    Windows(List<Duration> lengths, StripedCounts counts, TrackerClock clock) {
        this.counts = counts;
        this.clock = clock;
        this.origin = clock.nanos();
        for (Duration length : lengths) {
            rings.add(new Ring(length));
        }
        restartAt(LeafCounts.NONE);
    }

    /**
     * Takes a reading where one is due. Mostly none is, and then the counts, which are in many places, are not read.
     */
    synchronized void advance() {
        long nanos = clock.nanos();
        for (Ring ring : rings) {
            if (ring.isDue(nanos, origin)) {
                advance(now());
                return;
            }
        }
    }

    private Reading now() {
        LeafCounts read = counts.read();
        if (!read.isSameAs(latest)) {
            latest = read;
        }
        // All readings of an idle cache share one set of counts: most caches of a JVM are idle most of the time.
        return new Reading(clock.nanos(), latest);
    }

    private void advance(Reading now) {
        for (Ring ring : rings) {
            ring.advance(now, origin);
        }
    }

    /**
     * Forgets everything before.
     *
     * @param reset puts the counts aside; done here so that no two resets overtake each other
     */
    synchronized Books.Forgotten restart(Supplier<Books.Forgotten> reset) {
        Books.Forgotten forgotten = reset.get();
        restartAt(forgotten.recorded());
        return forgotten;
    }

    private void restartAt(LeafCounts counted) {
        latest = counted;
        Reading now = new Reading(clock.nanos(), counted);
        for (Ring ring : rings) {
            ring.restart(now);
        }
    }

    /** What was counted in the time up to now, and how long that time really is. */
    synchronized Span last(Duration window) {
        Reading now = now();
        Reading begin = ringFor(window).begin(now.nanos(), window.toNanos());
        advance(now);
        return new Span(now.counts().since(begin.counts()), Duration.ofNanos(now.nanos() - begin.nanos()));
    }

    /** The ring with the smallest steps that reaches back as far. */
    private Ring ringFor(Duration window) {
        for (Ring ring : rings) {
            if (ring.length >= window.toNanos()) {
                return ring;
            }
        }
        throw new IllegalArgumentException("no window is as long as " + window);
    }

    /** What was counted in some stretch of time. */
    record Span(LeafCounts counts, Duration length) {}
}
