package io.trackedcache.probe.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A load that has ended without a lookup of its key, or whose key is not known, while lookups run that may have caused
 * it or waited for it. The first that ends with its result has caused it; it is settled when all have ended.
 */
final class EndedLoad {
    private final Evidence evidence;
    private final LoadListener listener;
    private final boolean isOfMany;
    private final boolean hasLoaded;
    private final boolean isRefreshIfUnclaimed;
    private final List<Candidate> candidates;
    private boolean isClaimed;
    private long doubtful;
    private boolean isSettled;
    private int undecided;

    /**
     * Creates a load that has ended.
     *
     * @param isOfMany whether it may have loaded several keys, and so be the miss of several lookups
     * @param hasLoaded whether it has returned a value
     * @param isClaimed whether a lookup of its key has caused it
     * @param isRefreshIfUnclaimed whether each candidate is known to have another key
     */
    EndedLoad(
            Evidence evidence,
            LoadListener listener,
            boolean isOfMany,
            boolean hasLoaded,
            boolean isClaimed,
            boolean isRefreshIfUnclaimed,
            List<Candidate> candidates) {
        this.evidence = evidence;
        this.listener = listener;
        this.isOfMany = isOfMany;
        this.hasLoaded = hasLoaded;
        this.isClaimed = isClaimed;
        this.isRefreshIfUnclaimed = isRefreshIfUnclaimed;
        this.candidates = new ArrayList<>(candidates);
    }

    /** Whether it has returned a value. */
    boolean hasLoaded() {
        return hasLoaded;
    }

    /** How a lookup that has ended is related to a load. */
    enum Relation {
        NONE,
        CAUSED,
        WAITED,
        UNDECIDED
    }

    /** Takes the end of a lookup. A lookup that has another load cannot have caused this one. */
    synchronized Relation lookupEnded(Seat seat, long term, Object[] results, boolean hasLoad) {
        if (!removeCandidate(seat, term)) {
            return Relation.NONE;
        }
        if (hasLoad) {
            return Relation.NONE;
        }
        if (!isGivenTo(results)) {
            undecided += isClaimed ? 0 : 1;
            return isClaimed ? Relation.NONE : Relation.UNDECIDED;
        }
        boolean isFirst = !isClaimed;
        isClaimed = true;
        return isFirst ? Relation.CAUSED : Relation.WAITED;
    }

    private boolean isGivenTo(Object[] results) {
        for (Object result : results) {
            if (evidence.isGivenTo(result)) {
                return true;
            }
        }
        return false;
    }

    private boolean removeCandidate(Seat seat, long term) {
        return candidates.removeIf(candidate -> candidate.isIn(seat, term));
    }

    /** Takes the outcome of a lookup that was undecided. */
    synchronized void candidateEnded(boolean isHit) {
        undecided--;
        doubtful += isHit ? 1 : 0;
        settleIfDone();
    }

    /** Removes the candidates that have ended unnoticed. Returns whether the load is settled. */
    synchronized boolean settleIfDone() {
        candidates.removeIf(candidate -> !candidate.runs());
        if (candidates.isEmpty() && undecided == 0) {
            settle();
        }
        return isSettled;
    }

    /** Settles the load although lookups may still run that have caused it. */
    synchronized void giveUp() {
        doubtful += candidates.size();
        settle();
    }

    private void settle() {
        if (isSettled) {
            return;
        }
        isSettled = true;
        if (isClaimed) {
            return;
        }
        if (isRefreshIfUnclaimed) {
            listener.refreshed();
        } else if (doubtful > 0) {
            listener.unattributed(isOfMany ? doubtful : 1);
        }
    }
}
