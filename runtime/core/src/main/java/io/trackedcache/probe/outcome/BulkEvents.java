package io.trackedcache.probe.outcome;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The loads and signals within a bulk lookup, which its result does not show.
 *
 * @param loadedKeys the requested keys among the keys of the maps that loads of many keys returned, see
 *     {@link BulkKeys#among}; null if one of these maps cannot be read, so that the lookup cannot be counted
 * @param loadsWithValue how many loads of one key gave a value
 * @param missSignals how often a miss was signalled
 * @param expiredSignals how often an expired entry was signalled
 */
public record BulkEvents(
        @Nullable Set<@Nullable Object> loadedKeys, long loadsWithValue, long missSignals, long expiredSignals) {

    /** Returns the events of a lookup without loads. */
    public static BulkEvents ofSignals(long missSignals, long expiredSignals) {
        return new BulkEvents(Set.of(), 0, missSignals, expiredSignals);
    }

    /** Returns the same signals with loads. */
    public BulkEvents withLoads(@Nullable Set<@Nullable Object> newLoadedKeys, long newLoadsWithValue) {
        return new BulkEvents(newLoadedKeys, newLoadsWithValue, missSignals, expiredSignals);
    }

    long signals() {
        return missSignals + expiredSignals;
    }
}
