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
    private long loadsWithValue;
    private boolean isUnreadable;

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

    /** Takes a load of one of its keys. Returns false if it has one already. */
    synchronized boolean take(@Nullable Object key) {
        return loaded.add(key);
    }

    /**
     * Takes the keys of a map that a load has returned, as far as they are its own.
     *
     * @param taken the keys that an earlier lookup has taken; the ones of this lookup are added
     * @return whether there were any
     */
    synchronized boolean takeAll(@Nullable Object map, Set<@Nullable Object> taken) {
        Set<@Nullable Object> among = keys.among(map);
        if (among == null) {
            isUnreadable = true;
            return true;
        }
        among.removeAll(taken);
        among.removeAll(loaded);
        loaded.addAll(among);
        taken.addAll(among);
        return !among.isEmpty();
    }

    /** Takes a load that runs within the lookup, on its thread, and whose key is not known. */
    synchronized void takeUnknown(boolean hasValue) {
        loadsWithValue += hasValue ? 1 : 0;
    }

    synchronized BulkEvents with(BulkEvents signals) {
        return signals.withLoads(isUnreadable ? null : new HashSet<>(loaded), loadsWithValue);
    }
}
