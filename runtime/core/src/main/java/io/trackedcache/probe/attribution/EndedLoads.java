package io.trackedcache.probe.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loads that are not settled yet, and what the last ones have given. An object that two loads have given proves
 * nothing from then on.
 */
final class EndedLoads {
    /** Each lookup that ends looks at all of them. */
    private static final int MOST_OPEN = 32;

    private static final int REMEMBERED = 64;

    private final List<EndedLoad> open = new ArrayList<>();
    private final List<Evidence> given = new ArrayList<>();
    private int nextGiven;

    /** How many are open: read on every lookup. */
    private volatile int openCount;

    boolean isEmpty() {
        return openCount == 0;
    }

    /** Remembers what a load has given. Returns the part that no other load has given. */
    synchronized Evidence add(Evidence evidence) {
        Evidence part = evidence.without(given);
        if (given.size() < REMEMBERED) {
            given.add(evidence);
        } else {
            given.set(nextGiven, evidence);
            nextGiven = (nextGiven + 1) % REMEMBERED;
        }
        return part;
    }

    /** Adds a load. Its candidates may be ending right now: each that ends from here on finds the load. */
    void add(EndedLoad load) {
        EndedLoad oldest = put(load);
        if (oldest != null) {
            oldest.giveUp();
        }
        removeSettled();
    }

    private synchronized @Nullable EndedLoad put(EndedLoad load) {
        open.add(load);
        EndedLoad oldest = open.size() > MOST_OPEN ? open.remove(0) : null;
        openCount = open.size();
        return oldest;
    }

    private synchronized void removeSettled() {
        open.removeIf(EndedLoad::settleIfDone);
        openCount = open.size();
    }

    /** Takes the end of a lookup. */
    Parting lookupEnded(Seat seat, long term, Parting known, Object[] results) {
        List<EndedLoad> doubts = new ArrayList<>();
        boolean missed = known.hasMissed();
        boolean waited = known.hasWaited();
        boolean isNew = known.hasNewValue();
        for (EndedLoad load : snapshot()) {
            switch (load.lookupEnded(seat, term, results, missed || waited)) {
                case CAUSED -> {
                    missed = true;
                    isNew = load.hasLoaded();
                }
                case WAITED -> {
                    waited = true;
                    isNew = load.hasLoaded();
                }
                case UNDECIDED -> doubts.add(load);
                case NONE -> {
                    // Another load's.
                }
            }
        }
        removeSettled();
        return new Parting(missed, waited && !missed, isNew, doubts);
    }

    private synchronized List<EndedLoad> snapshot() {
        return List.copyOf(open);
    }
}
