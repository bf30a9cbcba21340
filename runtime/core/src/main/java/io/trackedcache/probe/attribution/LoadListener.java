package io.trackedcache.probe.attribution;

/** Counts the loads that were no lookup's. Called once for each of them, on any thread. */
public interface LoadListener {
    /** Reports a load that no lookup has waited for: a refresh, or a read-ahead. */
    void refreshed();

    /**
     * Reports a load that lookups may have caused which are counted as hits.
     *
     * @param lookups how many of them at most
     */
    void unattributed(long lookups);
}
