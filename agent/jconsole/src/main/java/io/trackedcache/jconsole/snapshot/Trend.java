package io.trackedcache.jconsole.snapshot;

import java.util.List;

/**
 * The change of a cache's hit rate: its shortest window compared with its longest, or with its whole lifetime if no
 * other window has a hit rate.
 *
 * @param direction rising, falling or steady
 * @param points the change in percentage points
 * @param basis what was compared
 */
public record Trend(Direction direction, double points, String basis) implements Comparable<Trend> {
    /** Smaller changes are noise. */
    private static final double STEADY_POINTS = 1;

    /** With fewer lookups, a single one changes the rate by several points. */
    private static final long MIN_LOOKUPS = 20;

    private static final double PERCENT = 100;

    /** The direction, ordered so that a list sorted by trend starts with the caches that need attention. */
    public enum Direction {
        UNKNOWN,
        FALLING,
        STEADY,
        RISING
    }

    static Trend of(CacheSnapshot cache) {
        List<WindowHitRate> windows = cache.windows();
        if (windows.isEmpty()) {
            return unknown("This cache has no time windows");
        }
        WindowHitRate recent = windows.get(0);
        if (recent.hitRate() < 0) {
            return unknown("No lookups in the last " + recent.window());
        }
        if (recent.lookups() >= 0 && recent.lookups() < MIN_LOOKUPS) {
            return unknown("Only " + recent.lookups() + " lookups in the last " + recent.window());
        }
        WindowHitRate longest = windows.get(windows.size() - 1);
        if (windows.size() > 1 && longest.hitRate() >= 0) {
            return between(recent, longest.hitRate(), "the last " + longest.window());
        }
        return between(recent, cache.hitRate().rate(), "all lookups");
    }

    private static Trend between(WindowHitRate recent, double before, String basis) {
        if (before < 0) {
            return unknown("No hit rate for " + basis);
        }
        double points = PERCENT * (recent.hitRate() - before);
        return new Trend(
                direction(points), points, "Hit rate of the last " + recent.window() + " compared with " + basis);
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

    /** Compares by change: unknown trends first, then from the steepest fall to the steepest rise. */
    @Override
    public int compareTo(Trend other) {
        boolean unknown = direction == Direction.UNKNOWN;
        boolean otherUnknown = other.direction == Direction.UNKNOWN;
        return unknown || otherUnknown ? Boolean.compare(otherUnknown, unknown) : Double.compare(points, other.points);
    }
}
