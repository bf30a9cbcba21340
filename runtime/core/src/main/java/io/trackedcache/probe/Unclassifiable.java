package io.trackedcache.probe;

import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.tracking.Tracking;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says once of a lookup method that its lookups cannot be counted, and why. */
final class Unclassifiable {
    /** Why no lookup of a publisher is counted where the outcome depends on more than its elements. */
    static final String SIGNALS_WITHOUT_SUBSCRIPTION =
            "it returns a recipe, and nobody knows which subscription the loads, predicates or"
                    + " signals of its cache belong to; annotate the method that looks up then";

    private static final String ROLE = "lookup";
    private static final String REMEDY_FOLLOWS = "; ";

    private final ProbeSpec method;
    private final AtomicBoolean isReported = new AtomicBoolean();

    Unclassifiable(ProbeSpec method) {
        this.method = method;
    }

    /**
     * A lookup went by uncounted.
     *
     * @param whyAndRemedy what it was, a semicolon, and what can be done about it
     */
    void report(String whyAndRemedy) {
        if (!isReported.get() && isReported.compareAndSet(false, true)) {
            explain(whyAndRemedy, whyAndRemedy.indexOf(REMEDY_FOLLOWS));
            ProbeErrors.uncounted(method, whyAndRemedy);
        }
    }

    private void explain(String whyAndRemedy, int semicolon) {
        Tracking.global()
                .methods()
                .add(TrackedMethod.skipped(
                        method.owner(),
                        method.signature(),
                        ROLE,
                        "unclassifiable",
                        whyAndRemedy.substring(0, semicolon),
                        whyAndRemedy.substring(semicolon + REMEDY_FOLLOWS.length())));
    }
}
