package io.trackedcache.jconsole.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one cache over the last minutes, the oldest first. Rates are never negative: an unknown rate is a gap.
 */
final class RateHistory {
    /** The time that a history covers. */
    static final long SPAN_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** The limit on points, for any refresh interval and any number of extra refreshes. */
    static final int MAX_POINTS = 600;

    private final Deque<RatePoint> points = new ArrayDeque<>();
    private @Nullable CacheCounts last;
    private long lastNanos;

    void add(CacheCounts counts, long nanos) {
        CacheCounts earlier = last;
        if (earlier == null || !counts.canFollow(earlier)) {
            interrupt(nanos);
        } else if (nanos > lastNanos) {
            append(RatePoint.between(earlier, counts, lastNanos, nanos));
        }
        last = counts.areKnown() ? counts : null;
        lastNanos = nanos;
    }

    /** Starts a gap: the next counts do not continue the last ones. */
    void interrupt(long nanos) {
        last = null;
        RatePoint newest = points.peekLast();
        if (newest != null && newest.isKnown()) {
            append(RatePoint.unknown(nanos));
        }
    }

    /** Whether all points are older than the time that a history covers. */
    boolean isOutdated(long nanos) {
        return last == null && (points.isEmpty() || nanos - points.getLast().nanos() > SPAN_NANOS);
    }

    List<RatePoint> points() {
        return List.copyOf(points);
    }

    /**
     * Adds a point and drops old ones. One point before the covered time is kept, so that the line starts at the left
     * edge.
     */
    private void append(RatePoint point) {
        points.addLast(point);
        while (points.size() > MAX_POINTS || secondIsOutside(point.nanos())) {
            points.removeFirst();
        }
    }

    private boolean secondIsOutside(long nanos) {
        return points.size() > 1
                && nanos - points.stream().skip(1).findFirst().orElseThrow().nanos() > SPAN_NANOS;
    }
}
