package io.trackedcache.start;

import io.trackedcache.jmx.Orphans;

/**
 * A part of the product that begins with the others where it is on the class path, such as sessions. It is found as a
 * service: its jar names it in {@code META-INF/services}.
 */
public interface RuntimePart {
    /** Returns the virtual machines of ended JVMs that the part knows. */
    default Orphans orphans() {
        return Orphans.NONE;
    }

    /** Begins the part. What it repeats, and what it does at the end, is a task of the housekeeper. */
    void begin(RuntimeContext context);
}
