package io.trackedcache.audit;

import java.util.Locale;

/** How much speaks for threads that meet at a counter. */
public enum Confidence {
    /** The counter is static or volatile, or its class shows that threads use it. */
    LIKELY,
    /** Nothing shows that more than one thread ever gets there. */
    POSSIBLE;

    /** As it stands in the output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
