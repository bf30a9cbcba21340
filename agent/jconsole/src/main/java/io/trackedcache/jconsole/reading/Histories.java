package io.trackedcache.jconsole.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rates of all caches since the first reading, as far back as they are kept. Not for more than one thread. */
public final class Histories {
    private final Map<CacheKey, History> histories = new HashMap<>();

    /** How far a history goes back. */
    public static long spanNanos() {
        return History.SPAN_NANOS;
    }

    /** Takes in a reading. One that failed, and a cache that is not in it, leaves a gap. */
    public void add(Reading reading) {
        Set<CacheKey> gone = new HashSet<>(histories.keySet());
        for (CacheReading cache : reading.caches()) {
            gone.remove(cache.key());
            histories.computeIfAbsent(cache.key(), key -> new History()).add(cache.counts(), reading.nanos());
        }
        for (CacheKey key : gone) {
            interrupt(key, reading.nanos());
        }
        histories.values().removeIf(history -> history.isOver(reading.nanos()));
    }

    /** After a reset: what is read next does not continue what was read last. */
    public void interrupt(CacheKey key, long nanos) {
        History history = histories.get(key);
        if (history != null) {
            history.interrupt(nanos);
        }
    }

    public List<Point> of(CacheKey key) {
        History history = histories.get(key);
        return history == null ? List.of() : history.points();
    }
}
