package io.trackedcache.jconsole.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recent rates of all caches. Not thread-safe. */
public final class CacheHistories {
    private final Map<CacheKey, RateHistory> histories = new HashMap<>();

    /** Returns the longest time that a history covers. */
    public static long spanNanos() {
        return RateHistory.SPAN_NANOS;
    }

    /** Adds a snapshot. A failed snapshot, or one without a cache, leaves a gap in the history of the cache. */
    public void add(JvmSnapshot snapshot) {
        Set<CacheKey> absent = new HashSet<>(histories.keySet());
        for (CacheSnapshot cache : snapshot.caches()) {
            absent.remove(cache.key());
            histories.computeIfAbsent(cache.key(), key -> new RateHistory()).add(cache.counts(), snapshot.nanos());
        }
        for (CacheKey key : absent) {
            interrupt(key, snapshot.nanos());
        }
        histories.values().removeIf(history -> history.isOutdated(snapshot.nanos()));
    }

    /** Starts a gap after a reset: the next counts do not continue the last ones. */
    public void interrupt(CacheKey key, long nanos) {
        RateHistory history = histories.get(key);
        if (history != null) {
            history.interrupt(nanos);
        }
    }

    public List<RatePoint> of(CacheKey key) {
        RateHistory history = histories.get(key);
        return history == null ? List.of() : history.points();
    }
}
