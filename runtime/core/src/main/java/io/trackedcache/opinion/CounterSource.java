package io.trackedcache.opinion;

import java.util.Map;

/** A source of the counters that an application, or a library, keeps itself of a cache. */
@FunctionalInterface
public interface CounterSource {
    /**
     * Returns the counters by the names that a ledger has, such as {@code cache_hits} or {@code total_queries}. Other
     * names are reported, and ignored.
     *
     * @throws Exception if they cannot be read; this is reported, and they are read again later
     */
    Map<String, ? extends Number> counters() throws Exception;
}
