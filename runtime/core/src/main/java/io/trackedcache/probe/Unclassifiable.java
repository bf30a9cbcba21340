package io.trackedcache.probe;

import java.util.concurrent.atomic.AtomicBoolean;

/** Says once of a method that its lookups cannot be counted, and why. */
final class Unclassifiable {
    private final String method;
    private final AtomicBoolean isReported = new AtomicBoolean();

    Unclassifiable(String method) {
        this.method = method;
    }

    /** A lookup went by uncounted. */
    void report(String whyAndRemedy) {
        if (!isReported.get() && isReported.compareAndSet(false, true)) {
            ProbeErrors.uncounted(method, whyAndRemedy);
        }
    }
}
