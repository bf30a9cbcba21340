package io.trackedcache.stats;

import java.util.Comparator;

/**
 * What tells one set of counters from all others.
 *
 * @param number 1 for the first of that name, 2 for the next that is there at the same time, and so on
 */
public record StatSetId(String name, int number) implements Comparable<StatSetId> {
    private static final Comparator<StatSetId> ORDER =
            Comparator.comparing(StatSetId::name).thenComparingInt(StatSetId::number);

    @Override
    public int compareTo(StatSetId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number == 1 ? name : name + "#" + number;
    }
}
