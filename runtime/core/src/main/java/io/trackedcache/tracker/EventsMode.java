package io.trackedcache.tracker;

/** Which events a tracker remembers. */
public enum EventsMode {
    /** What is rare and worth a look: heals, violations, resets, restores, cleanups and errors. */
    NOTABLE,
    /** Every lookup too. For looking closely at one cache for a while: each lookup then takes a lock. */
    ALL
}
