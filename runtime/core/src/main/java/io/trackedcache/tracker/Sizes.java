package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** All that know a part of the size of one cache. */
final class Sizes {
    private static final int FIRST_SWEEP = 16;
    private static final int LAST = 8;

    private List<SizeSource> sources = new ArrayList<>();
    private int nextSweep = FIRST_SWEEP;

    /** Those that are gone are forgotten whenever their number could have doubled, so that adding stays cheap. */
    synchronized void add(SizeSource source) {
        if (isAmongTheLast(source)) {
            return;
        }
        sources.add(source);
        if (sources.size() >= nextSweep) {
            sweep();
            nextSweep = Math.max(FIRST_SWEEP, 2 * sources.size());
        }
    }

    /** A method that overrides another one is told of by both constructors, one soon after the other. */
    private boolean isAmongTheLast(SizeSource source) {
        for (int i = Math.max(0, sources.size() - LAST); i < sources.size(); i++) {
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

    /** The sum; empty where there is none to ask, or one does not know. They are asked without a lock. */
    OptionalLong sum() {
        long sum = 0;
        boolean isKnown = false;
        for (SizeSource source : alive()) {
            OptionalLong size = source.size();
            if (size.isPresent()) {
                sum = CounterLedger.saturatedSum(sum, size.getAsLong());
                isKnown = true;
            } else if (!source.isGone()) {
                return OptionalLong.empty();
            }
        }
        return isKnown ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private synchronized List<SizeSource> alive() {
        sweep();
        return List.copyOf(sources);
    }
}
