package io.trackedcache.agent.model;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;

/** The template of woven copies under other names, like {@link SubjectTemplate}. */
final class EntriesTemplate implements Entries {
    @Override
    @TrackedCache
    @CachePut
    public boolean put(boolean really) {
        return really;
    }

    @Override
    @CacheRemoval(amount = true)
    public int remove(int count) {
        return count;
    }

    @Override
    @CacheCleanup
    public long cleanUp(long count) {
        if (count < 0) {
            throw new IllegalStateException("cannot clean up");
        }
        return count;
    }
}
