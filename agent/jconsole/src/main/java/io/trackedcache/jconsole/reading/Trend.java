package io.trackedcache.jconsole.reading;

import java.util.List;

/**
 * Where the hit rate of a cache is going: that of its shortest window against that of its longest, or against that of
 * its whole life where there is no other window that knows.
 *
 * @param direction where to
 * @param points by how many percentage points
 * @param basis what was compared with what
 */
public record Trend(Direction direction, double points, String basis) implements Comparable<Trend> {
    /** Less than that is noise to the eye. */
    private static final double STEADY_POINTS = 1;

    /** A rate of fewer lookups than these moves by points with each of them. */
    private static final long FEWEST_LOOKUPS = 20;

    private static final double PERCENT = 100;

    /** Falling first: a list that is sorted by the trend begins with what needs a look. */
    public enum Direction {
        UNKNOWN,
        FALLING,
        STEADY,
        RISING
    }

    static Trend of(CacheReading cache) {
        List<WindowReading> windows = cache.windows();
        if (windows.isEmpty()) {
            return unknown("This cache has no windows of time");
        }
        WindowReading recent = windows.get(0);
        if (recent.hitRate() < 0) {
            return unknown("No lookups in the last " + recent.window());
        }
        if (recent.lookups() >= 0 && recent.lookups() < FEWEST_LOOKUPS) {
            return unknown("Only " + recent.lookups() + " lookups in the last " + recent.window());
        }
        WindowReading longest = windows.get(windows.size() - 1);
        if (windows.size() > 1 && longest.hitRate() >= 0) {
            return between(recent, longest.hitRate(), "the last " + longest.window());
        }
        return between(recent, cache.hitRate(), "all lookups");
    }

    private static Trend between(WindowReading recent, double before, String basis) {
        if (before < 0) {
            return unknown("No hit rate of " + basis);
        }
        double points = PERCENT * (recent.hitRate() - before);
        return new Trend(direction(points), points, "Hit rate of the last " + recent.window() + " against " + basis);
    }

    private static Direction direction(double points) {
        if (Math.abs(points) < STEADY_POINTS) {
            return Direction.STEADY;
        }
        return points > 0 ? Direction.RISING : Direction.FALLING;
    }

    private static Trend unknown(String reason) {
        return new Trend(Direction.UNKNOWN, 0, reason);
    }

    /** The unknown before all others, then from the steepest fall to the steepest rise. */
    @Override
    public int compareTo(Trend other) {
        boolean unknown = direction == Direction.UNKNOWN;
        boolean otherUnknown = other.direction == Direction.UNKNOWN;
        return unknown || otherUnknown ? Boolean.compare(otherUnknown, unknown) : Double.compare(points, other.points);
    }
}
