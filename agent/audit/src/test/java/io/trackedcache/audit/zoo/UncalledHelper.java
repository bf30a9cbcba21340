package io.trackedcache.audit.zoo;

/** Called at most by reflection. */
final class UncalledHelper {
    int hits;

    // This is the case under test.
    @SuppressWarnings("UnusedMethod")
    private void count() {
        hits++; // lost
    }
}
