package io.trackedcache.trials.matrix;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one shape, written as a user of its library writes it. The driver calls it; the cell itself keeps no
 * books.
 */
abstract class Cell<K> {
    /** What a library has counted. */
    record Statistics(long hits, long misses) {}

    /** Looks up one key. The caller waits for a future. */
    @Nullable
    Object find(K key) throws Exception {
        throw new UnsupportedOperationException();
    }

    /** Looks up several keys, some of them twice. */
    Object findAll(List<K> keys) throws Exception {
        throw new UnsupportedOperationException();
    }

    /** Puts a value, in the shapes whose values the driver puts. */
    void put(K key, String value) {
        throw new UnsupportedOperationException();
    }

    /** Removes an entry. */
    abstract void remove(K key);

    /** Returns what the library has counted, if it keeps statistics of lookups. */
    Optional<Statistics> statistics() {
        return Optional.empty();
    }

    /** Whether a refresh is not marked as such, so that it is a miss if it ends within the lookup that causes it. */
    boolean refreshesByLoading() {
        return false;
    }
}
