package io.trackedcache.opinion;

import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CounterLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A difference between counts of a cache that healthy caches have too. It is shown as unexplained, with what it usually
 * means, and is never a fault.
 *
 * @param what the name of the difference
 * @param counted what the counts add up to
 * @param found what stands against it
 * @param meaning what such a difference usually means
 */
public record Difference(String what, long counted, long found, String meaning) {
    private static final String SIZE = "puts - removals - evictions - cleaned entries, and the size";
    private static final String LOADS = "loads, and misses";

    /** Returns {@code found - counted}. */
    public long unexplained() {
        return found - counted;
    }

    /**
     * Returns the differences of a cache, also those of 0; empty where a side is not known.
     *
     * @param size the entries in the cache, if they are known
     */
    public static List<Difference> of(CacheStatistics statistics, OptionalLong size) {
        CounterLedger counts = statistics.counts();
        List<Difference> differences = new ArrayList<>(2);
        if (size.isPresent() && counts.puts() > 0) {
            long entries = counts.puts() - counts.removals() - counts.evictions() - counts.cleaned();
            differences.add(new Difference(SIZE, entries, size.getAsLong(), ofSize(size.getAsLong() - entries)));
        }
        long loads = counts.loadsOk() + counts.loadsFailed();
        if (loads > 0) {
            differences.add(new Difference(LOADS, loads, counts.misses(), ofLoads(counts.misses() - loads)));
        }
        return differences;
    }

    private static String ofSize(long more) {
        if (more == 0) {
            return "";
        }
        return more < 0
                ? "puts that replaced a value, or entries that left without being counted, such as expired ones"
                : "entries that came without a counted put, such as loaded ones, or a removal of an absent key";
    }

    private static String ofLoads(long more) {
        if (more == 0) {
            return "";
        }
        return more < 0
                ? "loads that no lookup waited for, such as refreshes and read-aheads"
                : "misses that loaded nothing, or that waited for the load of another lookup";
    }
}
