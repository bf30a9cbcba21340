package io.trackedcache.tracker;

/** The choice of events that a tracker keeps. */
public enum EventsMode {
    /** Rare and noteworthy events: heals, violations, resets, restores, cleanups and errors. */
    NOTABLE,
    /** Every lookup too. To inspect one cache closely for a while: each lookup then takes a lock. */
    ALL
}
