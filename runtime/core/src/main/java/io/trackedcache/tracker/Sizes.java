package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The size sources of one cache; each knows the size of a part of the cache. */
final class Sizes {
    private static final int FIRST_SWEEP = 16;
    private static final int NEWEST = 8;

    private List<SizeSource> sources = new ArrayList<>();
    private int nextSweep = FIRST_SWEEP;

    /**
     * Adds a source, and removes dead ones whenever the number of sources may have doubled, so that adding stays cheap.
     */
    synchronized void add(SizeSource source) {
        if (isAmongTheNewest(source)) {
            return;
        }
        sources.add(source);
        if (sources.size() >= nextSweep) {
            sweep();
            nextSweep = Math.max(FIRST_SWEEP, 2 * sources.size());
        }
    }

    /** If a method overrides another one, both constructors add the same source, one soon after the other. */
    private boolean isAmongTheNewest(SizeSource source) {
        for (int i = Math.max(0, sources.size() - NEWEST); i < sources.size(); i++) {
            if (sources.get(i).isSameAs(source)) {
                return true;
            }
        }
        return false;
    }

    private void sweep() {
        List<SizeSource> left = new ArrayList<>();
        for (SizeSource source : sources) {
            if (!source.isGone()) {
                left.add(source);
            }
        }
        sources = left;
    }

    /**
     * Returns the sum; empty if there is no source, one does not know its size, or entries would be counted twice.
     * Calls the sources without a lock.
     */
    OptionalLong sum() {
        SizeReadings.begin();
        try {
            List<SizeSource> distinct = DistinctSizes.of(alive());
            return distinct == null ? OptionalLong.empty() : sumOf(distinct);
        } finally {
            SizeReadings.end();
        }
    }

    private static OptionalLong sumOf(List<SizeSource> sources) {
        SizeSum sum = new SizeSum();
        for (SizeSource source : sources) {
            sum.add(source);
            if (sum.isUnknown()) {
                break;
            }
        }
        return sum.total();
    }

    private synchronized List<SizeSource> alive() {
        sweep();
        return List.copyOf(sources);
    }
}
