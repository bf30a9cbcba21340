package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a state file contains.
 *
 * @param ledgers the counts of each cache
 * @param doubted the caches whose counts came out of a damaged file, or were lost with it
 * @param losses what of the file is lost, in words; empty for a file that is whole
 */
record StateContent(Map<CacheId, CounterLedger> ledgers, Set<CacheId> doubted, List<String> losses) {
    static final StateContent EMPTY = new StateContent(Map.of(), Set.of(), List.of());
}
