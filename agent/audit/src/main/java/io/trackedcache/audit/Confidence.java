package io.trackedcache.audit;

import java.util.Locale;

/** How strongly the code suggests that several threads change a counter. */
public enum Confidence {
    /** The counter is static or volatile, or its class is visibly used by several threads. */
    LIKELY,
    /** Nothing in the class suggests use by several threads. */
    POSSIBLE;

    /** Returns the word in the output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
