package io.trackedcache.stats;

import io.trackedcache.config.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a set with their counters and values, in the order in which they were added. Keys are never removed. */
final class StatKeys {
    /** A limit, because keys generated at run time must not fill the memory. */
    static final int MOST = 1000;

    /** The key as which an open set counts all keys beyond the limit. */
    static final String OTHER = "other";

    private static final int MOST_SHOWN = 20;

    /** Short names are near to too many others. */
    private static final int SHORTEST_GUESSED = 6;

    private final StatCounters set;

    /** Held while keys are added, and during all changes except single increments. */
    private final Object lock;

    /** Immutable and replaced when keys are added, so that increments find their counter without a lock. */
    private volatile Map<String, Stat> stats = Collections.emptyMap();

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

    /** Returns the counter or value of a key; null for none. */
    @Nullable
    Stat find(String key) {
        return stats.get(key);
    }

    /**
     * Returns the counter to increment. Called on every increment by key; allocates only for a new key of an open set.
     */
    StatCounter counter(String key) {
        Stat known = stats.get(key);
        return known instanceof StatCounter counter ? counter : counterOrError(key, known);
    }

    private StatCounter counterOrError(String key, @Nullable Stat known) {
        StatCounter other = otherIfFull(known);
        if (other != null) {
            return other;
        }
        requireCountable(key, known);
        synchronized (lock) {
            Draft draft = new Draft();
            StatCounter counter = draft.counter(key);
            draft.publish();
            return counter;
        }
    }

    /** Avoids the lock: once an open set is full, every unknown key is counted as {@link #OTHER}. */
    private @Nullable StatCounter otherIfFull(@Nullable Stat known) {
        return known == null && isOpen && stats.size() >= MOST && stats.get(OTHER) instanceof StatCounter other
                ? other
                : null;
    }

    /** Throws if the key cannot be counted. */
    void requireCountable(String key, @Nullable Stat known) {
        if (known instanceof StatValue) {
            throw new IllegalArgumentException("'" + key + "' of " + set + " is a value, not a counter");
        }
        if (known == null && !isOpen) {
            throw unknown(key, set.counterKeys());
        }
    }

    /** New keys that become visible together, once all of them are valid. Used under the lock. */
    final class Draft {
        private final Map<String, Stat> added = new LinkedHashMap<>();

        private @Nullable Stat find(String key) {
            Stat known = stats.get(key);
            return known != null ? known : added.get(key);
        }

        /** Returns the counter to increment, which may be new. */
        StatCounter counter(String key) {
            Stat known = find(key);
            if (known == null && isOpen && isFull() && !OTHER.equals(key)) {
                return counter(OTHER);
            }
            requireCountable(key, known);
            return declareCounter(key);
        }

        /**
         * Returns the counter or value to set. A new key is added, because few programs know all their values in
         * advance.
         */
        Stat toSet(String key, @Nullable Object normal) {
            Stat known = find(key);
            if (known != null) {
                return known;
            }
            if (isFull()) {
                throw new IllegalStateException(
                        "'" + key + "' cannot be added to " + set + ": it has " + MOST + " keys already");
            }
            return normal instanceof Long ? declareCounter(key) : declareValue(key, null);
        }

        /** Returns the value of a key that does not exist. */
        Stat valueToSet(String key) {
            return toSet(key, null);
        }

        private boolean isFull() {
            return stats.size() + added.size() >= MOST;
        }

        /** Returns the counter of a key; a new one starts at 0. */
        StatCounter declareCounter(String key) {
            Stat known = find(requireText(key));
            if (known == null) {
                known = new StatCounter(set, key, cellsWithRoom(), usedCells++);
                added.put(key, known);
            }
            if (known instanceof StatCounter counter) {
                return counter;
            }
            throw declaredTwice(key);
        }

        /** Returns the value of a key, added if needed. */
        StatValue declareValue(String key, @Nullable Object initial) {
            Stat known = find(requireText(key));
            if (known == null) {
                known = new StatValue(requireNotOther(key), initial);
                added.put(key, known);
            }
            if (known instanceof StatValue value) {
                return value;
            }
            throw declaredTwice(key);
        }

        /** Makes the new keys visible to all threads. */
        void publish() {
            if (!added.isEmpty()) {
                Map<String, Stat> withThem = new LinkedHashMap<>(stats);
                withThem.putAll(added);
                stats = Collections.unmodifiableMap(withThem);
            }
        }
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

    private String requireNotOther(String key) {
        if (isOpen && OTHER.equals(key)) {
            throw new IllegalArgumentException("'" + OTHER + "' of " + set
                    + " cannot be a value: an open set counts keys beyond its limit under it");
        }
        return key;
    }

    private static String requireText(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException(
                    (key == null ? "a key is null" : "a key is blank") + ": expected a name such as queries_processed");
        }
        return key;
    }

    /** Returns a hint for a key that a closed set does not have; null for other keys. */
    @Nullable
    String undeclared(String key) {
        return isOpen || stats.containsKey(key) ? null : hint(key, List.copyOf(stats.keySet()));
    }

    /** Returns a hint for such a key if it is nearly one that the set has; null for other keys. */
    @Nullable
    String misspelled(@Nullable String key) {
        if (key == null || key.length() < SHORTEST_GUESSED || isOpen || stats.containsKey(key)) {
            return null;
        }
        return NearestName.to(key, List.copyOf(stats.keySet()))
                .map(StatKeys::guess)
                .orElse(null);
    }

    /** Returns the exception for an unknown key. */
    IllegalArgumentException unknown(String key) {
        return unknown(key, List.copyOf(stats.keySet()));
    }

    private IllegalArgumentException unknown(String key, List<String> meant) {
        return new IllegalArgumentException("there is no '" + key + "' in " + set + ": " + hint(key, meant));
    }

    private static String hint(String key, List<String> meant) {
        return NearestName.to(requireText(key), meant)
                .map(StatKeys::guess)
                .orElse(meant.isEmpty() ? "it has none" : "it has " + shown(meant));
    }

    private static String guess(String nearest) {
        return "did you mean '" + nearest + "'?";
    }

    private static String shown(List<String> keys) {
        List<String> first = new ArrayList<>(keys.subList(0, Math.min(MOST_SHOWN, keys.size())));
        if (keys.size() > MOST_SHOWN) {
            first.add("and " + (keys.size() - MOST_SHOWN) + " more");
        }
        return String.join(", ", first);
    }
}
