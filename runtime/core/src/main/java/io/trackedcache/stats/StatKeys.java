package io.trackedcache.stats;

import io.trackedcache.config.NearestName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a set has under which key, in the order in which they came. Keys come, and stay as long as the set. */
final class StatKeys {
    /** Keys that are made up at run time must not fill the memory. */
    static final int MOST = 1000;

    /** What further keys of an open set are counted as. */
    static final String OTHER = "other";

    private final StatCounters set;
    private final Object lock;

    /** Never changed: a new key makes a new map, so whoever counts finds its counter without a lock. */
    private volatile Map<String, Stat> stats = Map.of();

    private volatile boolean isOpen;
    private StatCells cells = new StatCells();
    private int usedCells;

    StatKeys(StatCounters set, Object lock, boolean isOpen) {
        this.set = set;
        this.lock = lock;
        this.isOpen = isOpen;
    }

    boolean isOpen() {
        return isOpen;
    }

    void open() {
        isOpen = true;
    }

    Map<String, Stat> all() {
        return stats;
    }

    /** What there is under that key; null for nothing. */
    @Nullable
    Stat find(String key) {
        return stats.get(key);
    }

    /** The counter to increment. On every increment by key; does not allocate, but for a new key of an open set. */
    StatCounter counter(String key) {
        Stat known = stats.get(key);
        return known instanceof StatCounter counter ? counter : counter(key, known);
    }

    private StatCounter counter(String key, @Nullable Stat known) {
        if (known != null) {
            throw new IllegalArgumentException(
                    "'" + key + "' of " + set + " is a value: it can be set, but only counters can be incremented");
        }
        if (!isOpen) {
            throw unknown(key);
        }
        return newCounter(key);
    }

    private StatCounter newCounter(String key) {
        synchronized (lock) {
            boolean isFull = stats.size() >= MOST && !stats.containsKey(key);
            return isFull && !key.equals(OTHER) ? counter(OTHER) : declareCounter(key);
        }
    }

    /** What is to be set, which may be new: seldom does somebody know all values at first. */
    Stat toSet(String key, @Nullable Object value) {
        Stat known = stats.get(key);
        if (known != null) {
            return known;
        }
        boolean isCount = StatValue.normal(key, value) instanceof Long;
        synchronized (lock) {
            if (stats.size() >= MOST) {
                throw new IllegalStateException(
                        "'" + key + "' cannot be added to " + set + ": it has " + MOST + " keys already");
            }
            return isCount ? declareCounter(key) : declareValue(key, null);
        }
    }

    /** Sees to it that there is such a counter; a new one starts at 0. */
    StatCounter declareCounter(String key) {
        synchronized (lock) {
            Stat known = stats.get(requireText(key));
            if (known == null) {
                known = add(new StatCounter(set, key, cellsWithRoom(), usedCells++));
            }
            if (known instanceof StatCounter counter) {
                return counter;
            }
            throw declaredTwice(key);
        }
    }

    /** Sees to it that there is such a value. */
    StatValue declareValue(String key, @Nullable Object initial) {
        synchronized (lock) {
            Stat known = stats.get(requireText(key));
            if (known == null) {
                known = add(new StatValue(key, StatValue.normal(key, initial)));
            }
            if (known instanceof StatValue value) {
                return value;
            }
            throw declaredTwice(key);
        }
    }

    private Stat add(Stat stat) {
        Map<String, Stat> withIt = new LinkedHashMap<>(stats);
        withIt.put(stat.key(), stat);
        stats = Collections.unmodifiableMap(withIt);
        return stat;
    }

    private StatCells cellsWithRoom() {
        if (usedCells == StatCells.COUNTERS) {
            cells = new StatCells();
            usedCells = 0;
        }
        return cells;
    }

    private IllegalArgumentException declaredTwice(String key) {
        return new IllegalArgumentException("'" + key + "' of " + set + " is both a counter and a value");
    }

    private static String requireText(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a key is blank: expected a name such as queries_processed");
        }
        return key;
    }

    /** What to say of a key that there is not. */
    IllegalArgumentException unknown(String key) {
        List<String> known = List.copyOf(stats.keySet());
        String hint = NearestName.to(key, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse(known.isEmpty() ? "it has none" : "it has " + String.join(", ", known));
        return new IllegalArgumentException("there is no '" + key + "' in " + set + ": " + hint);
    }
}
