package io.trackedcache.probe.attribution;

/** Counts the loads that were no lookup's. Called once for each of them, on any thread. */
public interface LoadListener {
    /** Reports a load that no lookup has waited for: a refresh, or a read-ahead. */
    void refreshed();

    /** Reports a load that a lookup may have caused which is counted as a hit. */
    void unattributed();
}
