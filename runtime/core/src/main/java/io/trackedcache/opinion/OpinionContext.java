package io.trackedcache.opinion;

import java.util.List;
import java.util.Optional;

/** The environment of the comparisons of one cache: what they need to know, and where they report. */
public interface OpinionContext {
    /** Returns why our count and no counters of one class can speak of the same lookups; empty if they may. */
    Optional<String> obstacle();

    /** Returns whether a counter can lose updates. May read a class file. */
    Proneness pronenessOf(MemberSource member);

    /** Whether the settings allow to add a drift to a counter of this cache. */
    boolean mayAddTo(String counter);

    /** Reports a counter that has begun to drift. */
    void drifted(OwnCounter counter);

    /** Reports that a drift is being added to a counter, before it is. */
    void adding(OwnCounter counter);

    /** Takes all counters of the cache after a check of some of them. */
    void checked(List<OwnCounter> counters);

    /** Reports that a counter has kept what was added. */
    void healed(OwnCounter counter, long added);
}
