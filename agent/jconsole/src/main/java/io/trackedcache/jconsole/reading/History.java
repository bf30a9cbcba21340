package io.trackedcache.jconsole.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The rates of one cache over the last minutes, the oldest first. Never negative: what cannot be told is a gap. */
final class History {
    /** How far it goes back. */
    static final long SPAN_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** Whatever the interval of refreshes, and however often somebody asks for one more. */
    static final int MOST_POINTS = 600;

    private final Deque<Point> points = new ArrayDeque<>();
    private @Nullable CacheCounts last;
    private long lastNanos;

    void add(CacheCounts counts, long nanos) {
        CacheCounts earlier = last;
        if (earlier == null || !counts.goOnFrom(earlier)) {
            interrupt(nanos);
        } else if (nanos > lastNanos) {
            append(Point.between(earlier, counts, lastNanos, nanos));
        }
        last = counts.areKnown() ? counts : null;
        lastNanos = nanos;
    }

    /** Nothing that comes continues what was. */
    void interrupt(long nanos) {
        last = null;
        Point newest = points.peekLast();
        if (newest != null && newest.isKnown()) {
            append(Point.unknown(nanos));
        }
    }

    /** Whether all that it holds is older than what it is to hold. */
    boolean isOver(long nanos) {
        return last == null && (points.isEmpty() || nanos - points.getLast().nanos() > SPAN_NANOS);
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    /** The oldest point but one is the first within the span: the line from the oldest one reaches in. */
    private void append(Point point) {
        points.addLast(point);
        while (points.size() > MOST_POINTS || secondIsOutside(point.nanos())) {
            points.removeFirst();
        }
    }

    private boolean secondIsOutside(long nanos) {
        return points.size() > 1
                && nanos - points.stream().skip(1).findFirst().orElseThrow().nanos() > SPAN_NANOS;
    }
}
