package io.trackedcache.tracker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Earlier counts of a cache, so that a reader can learn what was counted since: for each window a ring of checkpoints,
 * one per twelfth of the window.
 *
 * <p>A checkpoint is taken when {@link #advance} finds one due, so {@link #advance} must be called regularly. Recording
 * takes no part in this. A window begins at the newest checkpoint that is at least as old as the window is long, so it
 * is never shorter than its name once the cache is that old. It ends now: what was recorded at the instant of its first
 * checkpoint belongs to it, what is recorded from now on does not.
 */
final class Windows {
    private static final int STEPS = 12;

    private final StripedCounts counts;
    private final TrackerClock clock;
    private final long origin;
    private final List<Ring> rings = new ArrayList<>();
    private LeafCounts latest = LeafCounts.NONE;

    /**
     * The counts at one instant.
     *
     * @param nanos the time of the clock then
     */
    record Checkpoint(long nanos, LeafCounts counts) {}

    /** The checkpoints of one window, the oldest first; never empty. */
    private static final class Ring {
        private final long length;
        private final Deque<Checkpoint> checkpoints = new ArrayDeque<>(1);

        Ring(Duration length) {
            this.length = length.toNanos();
        }

        private long step() {
            return length / STEPS;
        }

        boolean isDue(long nanos, long origin) {
            long stepsBefore = (checkpoints.getLast().nanos() - origin) / step();
            return (nanos - origin) / step() > stepsBefore;
        }

        void advance(Checkpoint now, long origin) {
            if (isDue(now.nanos(), origin)) {
                checkpoints.addLast(now);
                dropNeedless(now);
            }
        }

        /** Drops the checkpoints before the one at which a window of the whole length begins. */
        private void dropNeedless(Checkpoint now) {
            Checkpoint begin = begin(now.nanos(), length);
            while (checkpoints.getFirst().nanos() != begin.nanos()) {
                checkpoints.removeFirst();
            }
        }

        void restart(Checkpoint now) {
            checkpoints.clear();
            checkpoints.addLast(now);
        }

        void raise(UnaryOperator<LeafCounts> raised) {
            List<Checkpoint> before = List.copyOf(checkpoints);
            checkpoints.clear();
            for (Checkpoint checkpoint : before) {
                checkpoints.addLast(new Checkpoint(checkpoint.nanos(), raised.apply(checkpoint.counts())));
            }
        }

        /** Returns the newest checkpoint that is at least as old as the window, or the oldest one if all are newer. */
        Checkpoint begin(long now, long window) {
            Iterator<Checkpoint> backwards = checkpoints.descendingIterator();
            while (backwards.hasNext()) {
                Checkpoint checkpoint = backwards.next();
                if (now - checkpoint.nanos() >= window) {
                    return checkpoint;
                }
            }
            return checkpoints.getFirst();
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
     * Takes a checkpoint if one is due. Usually none is, and then the counts, which take long to read, are not read.
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

    private Checkpoint now() {
        LeafCounts read = counts.read();
        if (!read.isSameAs(latest)) {
            latest = read;
        }
        // All checkpoints of an idle cache share one set of counts: most caches of a JVM are idle most of the time.
        return new Checkpoint(clock.nanos(), latest);
    }

    private void advance(Checkpoint now) {
        for (Ring ring : rings) {
            ring.advance(now, origin);
        }
    }

    /**
     * Forgets all earlier checkpoints.
     *
     * @param reset resets the counts; called under the lock of the windows so that two resets cannot overtake each
     *     other
     */
    synchronized Books.Forgotten restart(Supplier<Books.Forgotten> reset) {
        Books.Forgotten forgotten = reset.get();
        restartAt(forgotten.baseline());
        return forgotten;
    }

    /**
     * Adds counts that belong to no window, as they were not recorded recently.
     *
     * @param add adds them to the counts; called under the lock of the windows, so that none of them is seen as recent
     */
    synchronized void addOutside(LeafCounts more, Runnable add) {
        add.run();
        // By identity, as the checkpoints of an idle cache share one set of counts.
        IdentityHashMap<LeafCounts, LeafCounts> raised = new IdentityHashMap<>();
        UnaryOperator<LeafCounts> raise = counted -> raised.computeIfAbsent(counted, known -> known.plus(more));
        latest = raise.apply(latest);
        for (Ring ring : rings) {
            ring.raise(raise);
        }
    }

    private void restartAt(LeafCounts counted) {
        latest = counted;
        Checkpoint now = new Checkpoint(clock.nanos(), counted);
        for (Ring ring : rings) {
            ring.restart(now);
        }
    }

    /** Returns what was counted within the window up to now, and how long that time really is. */
    synchronized Span last(Duration window) {
        Checkpoint now = now();
        Checkpoint begin = ringFor(window).begin(now.nanos(), window.toNanos());
        advance(now);
        return new Span(now.counts().since(begin.counts()), Duration.ofNanos(now.nanos() - begin.nanos()));
    }

    /** Returns the window if there is one of at least this length; throws otherwise. */
    Duration require(Duration window) {
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("window cannot be " + window + ": this tracker has no windows");
        }
        Duration longest = longest().orElseThrow();
        if (window.isNegative() || window.isZero() || window.compareTo(longest) > 0) {
            throw new IllegalArgumentException("window must be above 0 and at most " + longest + ", but was " + window);
        }
        return window;
    }

    /** Returns the window, or the longest one if there is none of this length; throws if there is no window at all. */
    Duration atMost(Duration window) {
        Duration longest = longest().orElse(window);
        return require(window.compareTo(longest) > 0 ? longest : window);
    }

    /** Returns the length of the longest window; empty if there are no windows. */
    Optional<Duration> longest() {
        return rings.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(rings.get(rings.size() - 1).length));
    }

    /** Returns the ring with the smallest steps that reaches back that far. */
    private Ring ringFor(Duration window) {
        for (Ring ring : rings) {
            if (ring.length >= window.toNanos()) {
                return ring;
            }
        }
        throw new IllegalArgumentException("no window is as long as " + window);
    }

    /** What was counted in a period of time. */
    record Span(LeafCounts counts, Duration length) {}
}
