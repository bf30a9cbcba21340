package io.trackedcache.opinion;

import java.util.Locale;

/**
 * The last shares of our lookups that a counter has counted, from one quiet reading to the next. A counter that counts
 * something else, such as waiters or calls of {@code containsKey}, has a steady share; one that loses updates has not,
 * as it depends on how threads meet.
 */
final class Shares {
    private static final int KEPT = 5;
    private static final int ENOUGH = 3;

    private final double[] shares = new double[KEPT];
    private final long[] lookups = new long[KEPT];
    private int count;

    /** Adds what both counted between two readings. */
    void add(long ours, long theirs) {
        if (ours > 0) {
            shares[count % KEPT] = (double) theirs / ours;
            lookups[count % KEPT] = ours;
            count++;
        }
    }

    void clear() {
        count = 0;
    }

    /**
     * Whether at least three shares are known, and all of them nearly the same, but not 1.
     *
     * @param fewest the lookups that each of them needs
     * @param tolerance by how much they may differ
     */
    boolean areSteady(long fewest, double tolerance) {
        int known = Math.min(count, KEPT);
        if (known < ENOUGH) {
            return false;
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < known; i++) {
            if (lookups[i] < fewest) {
                return false;
            }
            least = Math.min(least, shares[i]);
            most = Math.max(most, shares[i]);
        }
        return most - least <= tolerance && (least > 1 + tolerance || most < 1 - tolerance);
    }

    /** Returns the last one for people to read, such as {@code 83.1 %}; empty if there is none, or it fell. */
    String last() {
        double share = count == 0 ? -1 : shares[(count - 1) % KEPT];
        return share < 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
