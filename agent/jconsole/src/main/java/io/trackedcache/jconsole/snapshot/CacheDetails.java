package io.trackedcache.jconsole.snapshot;

/**
 * Further numbers of one cache in a snapshot.
 *
 * @param lookupErrors lookups that threw; negative if unknown
 * @param size the entries in the cache; negative if unknown
 * @param latencyMicros the 99th percentile of the recently timed lookups, in microseconds; negative if unknown
 */
public record CacheDetails(long lookupErrors, long size, double latencyMicros) {
    static CacheDetails of(Row row) {
        return new CacheDetails(row.number("lookupErrors"), row.number("cacheSize"), row.decimal("latencyP99"));
    }
}
