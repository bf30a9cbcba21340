package io.trackedcache.probe;

import io.trackedcache.probe.outcome.BulkEvents;
import io.trackedcache.probe.outcome.BulkKeys;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bulk lookup that runs: its keys, and which of them loads have given, on whatever thread. */
final class BulkCall {
    private final BulkKeys keys;
    private final Set<@Nullable Object> loaded = new HashSet<>();

    /** Those of them that another lookup asked for too, so that it may have caused the load. */
    private final Set<@Nullable Object> doubtful = new HashSet<>();

    private long loadsWithValue;
    private boolean isUnreadable;
    private boolean hasEnded;

    BulkCall(BulkKeys keys) {
        this.keys = keys;
    }

    BulkKeys keys() {
        return keys;
    }

    /** Whether the lookup asks for a key. */
    boolean asksFor(@Nullable Object key) {
        Set<@Nullable Object> distinct = keys.distinct();
        return distinct != null && distinct.contains(key);
    }

    /** Takes a load of one of its keys. Returns false if it has one already, or has ended. */
    synchronized boolean take(@Nullable Object key) {
        return !hasEnded && loaded.add(key);
    }

    /** Whether it asks for a key, of which it has no load. */
    synchronized boolean waitsFor(@Nullable Object key) {
        return !hasEnded && asksFor(key) && !loaded.contains(key);
    }

    /** Marks that its load of a key may be the one of another lookup. */
    synchronized void doubt(@Nullable Object key) {
        doubtful.add(key);
    }

    /** Whether its load of a key may be the one of another lookup. */
    synchronized boolean doubts(@Nullable Object key) {
        return doubtful.contains(key);
    }

    /**
     * Takes the keys of a map that a load has returned, as far as they are its own.
     *
     * @param taken the keys that an earlier lookup has taken
     * @return the keys that it takes; null if they cannot be read
     */
    synchronized @Nullable Set<@Nullable Object> takeAll(@Nullable Object map, Set<@Nullable Object> taken) {
        Set<@Nullable Object> among = keys.among(map);
        if (among == null) {
            isUnreadable = true;
            return null;
        }
        if (hasEnded) {
            return Set.of();
        }
        among.removeAll(taken);
        among.removeAll(loaded);
        loaded.addAll(among);
        return among;
    }

    /** Takes a load that runs within the lookup, on its thread, and whose key is not known. */
    synchronized void takeUnknown(boolean hasValue) {
        loadsWithValue += hasValue ? 1 : 0;
    }

    /** Ends the lookup: from now on it takes no load. Returns the signals with its loads. */
    synchronized BulkEvents endWith(BulkEvents signals) {
        hasEnded = true;
        return signals.withLoads(isUnreadable ? null : new HashSet<>(loaded), loadsWithValue);
    }
}
