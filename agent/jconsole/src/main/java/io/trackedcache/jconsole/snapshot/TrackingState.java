package io.trackedcache.jconsole.snapshot;

import org.jspecify.annotations.Nullable;

/** Whether the agent counts lookups. */
public enum TrackingState {
    ON,
    OFF,
    UNKNOWN;

    static TrackingState of(@Nullable Object enabled) {
        if (enabled instanceof Boolean on) {
            return on ? ON : OFF;
        }
        return UNKNOWN;
    }
}
