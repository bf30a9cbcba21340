package io.trackedcache.agent.model;

/** What else happens in a cache, and how much of it. */
public interface Entries {
    boolean put(boolean really);

    int remove(int count);

    long cleanUp(long count);
}
