package io.trackedcache.stats;

import java.util.Set;

/** Hears of every change in a set, on the thread that made it. */
@FunctionalInterface
public interface StatListener {
    /**
     * Something has changed. Called under no lock: the set may be used at will, and what is changed here is told to
     * nobody, so nobody is called without end.
     *
     * @param keys those that were counted or set; after a batch all of it, after a reset all of the set
     */
    void changed(StatCounters counters, Set<String> keys);
}
