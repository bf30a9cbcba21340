package io.trackedcache.agent.model;

/** Events of a cache besides lookups and loads, with their amounts. */
public interface Entries {
    boolean put(boolean really);

    int remove(int count);

    long cleanUp(long count);
}
