package io.trackedcache.audit.zoo;

/** By reflection, if at all. */
final class HelperNobodyCalls {
    int hits;

    // What this class is there for.
    @SuppressWarnings("UnusedMethod")
    private void count() {
        hits++; // lost
    }
}
