package io.trackedcache.probe.attribution;

import java.util.List;

/**
 * What loads have to do with a lookup that has ended.
 *
 * @param hasMissed whether it caused a load
 * @param hasWaited whether it waited for a load that another lookup caused
 * @param hasNewValue whether such a load has returned a value
 * @param doubts the loads that it may have caused, if it is counted as a hit
 */
public record Parting(boolean hasMissed, boolean hasWaited, boolean hasNewValue, List<EndedLoad> doubts) {
    /** No load has to do with the lookup. */
    public static final Parting ALONE = new Parting(false, false, false, List.of());

    static final Parting MISSED = new Parting(true, false, true, List.of());
    static final Parting WAITED = new Parting(false, true, true, List.of());
    static final Parting MISSED_IN_VAIN = new Parting(true, false, false, List.of());
    static final Parting WAITED_IN_VAIN = new Parting(false, true, false, List.of());

    static Parting of(boolean hasMissed, boolean hasWaited, boolean hasNewValue) {
        if (hasMissed) {
            return hasNewValue ? MISSED : MISSED_IN_VAIN;
        }
        if (hasWaited) {
            return hasNewValue ? WAITED : WAITED_IN_VAIN;
        }
        return ALONE;
    }

    /** Returns the parting of a lookup that waited for the same future. */
    public Parting ofJoined() {
        return of(false, hasMissed || hasWaited, hasNewValue);
    }

    /** Completes the parting, once the outcome of the lookup is known. */
    public void ended(boolean isHit) {
        for (EndedLoad doubt : doubts) {
            doubt.candidateEnded(isHit);
        }
    }
}
