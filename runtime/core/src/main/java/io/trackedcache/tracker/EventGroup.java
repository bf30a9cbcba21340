package io.trackedcache.tracker;

/**
 * A group of events that share the space of the event log. A frequent group does not displace a rare one: an
 * application may clean up every second, and heal once a year.
 */
enum EventGroup {
    /** Every lookup; only while all events are recorded. */
    LOOKUPS,
    LOOKUP_ERRORS,
    FAILED_LOADS,
    CLEANUPS,
    CLEANUP_ERRORS,
    /** What happened to the counts themselves. */
    COUNTS
}
