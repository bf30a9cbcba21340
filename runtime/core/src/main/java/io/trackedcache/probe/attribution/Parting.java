package io.trackedcache.probe.attribution;

import java.util.List;

/**
 * What loads have to do with a lookup that has ended.
 *
 * @param hasMissed whether it caused a load
 * @param hasWaited whether it waited for a load that another lookup caused
 * @param doubts the loads that it may have caused, if it is counted as a hit
 */
public record Parting(boolean hasMissed, boolean hasWaited, List<EndedLoad> doubts) {
    /** No load has to do with the lookup. */
    public static final Parting ALONE = new Parting(false, false, List.of());

    static final Parting MISSED = new Parting(true, false, List.of());
    static final Parting WAITED = new Parting(false, true, List.of());

    /** Completes the parting, once the outcome of the lookup is known. */
    public void ended(boolean isHit) {
        for (EndedLoad doubt : doubts) {
            doubt.candidateEnded(isHit);
        }
    }
}
