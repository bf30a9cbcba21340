package io.trackedcache.jconsole.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * What the checks of one cache have found and healed. A table that an older agent does not have is absent.
 *
 * @param cache the cache
 * @param problem why nothing could be read, in one sentence; empty if it could
 * @param ownCounters the counters that the application keeps itself of the cache
 * @param differences the differences between counts that healthy caches have too
 * @param faults the faults in the counts, by invariant
 * @param events the recent events of checks, the newest first
 */
public record CacheHealing(
        CacheKey cache,
        String problem,
        Optional<List<OwnCounterEntry>> ownCounters,
        Optional<List<DifferenceEntry>> differences,
        Optional<List<FaultEntry>> faults,
        Optional<List<CheckEvent>> events) {

    /** Creates the details of a cache that could not be read. */
    public static CacheHealing failed(CacheKey cache, String problem) {
        return new CacheHealing(cache, problem, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
