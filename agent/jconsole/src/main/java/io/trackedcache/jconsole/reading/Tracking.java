package io.trackedcache.jconsole.reading;

import org.jspecify.annotations.Nullable;

/** Whether lookups are counted. */
public enum Tracking {
    ON,
    OFF,
    UNKNOWN;

    static Tracking of(@Nullable Object enabled) {
        if (enabled instanceof Boolean on) {
            return on ? ON : OFF;
        }
        return UNKNOWN;
    }
}
