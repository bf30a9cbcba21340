package io.trackedcache.stats;

import java.util.Comparator;

/**
 * The unique name of a set of counters.
 *
 * @param number 1 for the first set of that name, 2 for the next one that exists at the same time, and so on
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
