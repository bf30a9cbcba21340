package io.trackedcache.stats;

import java.util.Set;

/** A receiver of every change in a set, called on the thread that made it. */
@FunctionalInterface
public interface StatListener {
    /**
     * The set has changed. Called without a lock, so the set may be used freely. Changes that a listener makes are not
     * reported to listeners, so that they cannot call each other endlessly.
     *
     * @param keys the changed keys; after a batch all of its keys, after a reset all keys of the set
     */
    void changed(StatCounters counters, Set<String> keys);
}
