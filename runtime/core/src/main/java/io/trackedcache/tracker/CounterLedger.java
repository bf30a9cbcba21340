package io.trackedcache.tracker;

/**
 * The counts of a cache as they come from outside, where they can be wrong: out of a file, from another JVM, from code
 * that adjusts numbers. {@link Invariants} tells what is wrong with one, and mends it.
 *
 * @param hits lookups that were answered
 * @param misses lookups that were not answered, for whatever reason
 * @param expired those of the misses that found an entry too old to serve
 * @param uninitialized those of the misses that came before the cache was ready
 * @param total all lookups
 * @param cleaned entries that cleanups removed
 * @param runs cleanups
 * @param errors cleanups that failed
 */
public record CounterLedger(
        long hits, long misses, long expired, long uninitialized, long total, long cleaned, long runs, long errors) {

    /** Nothing was counted. */
    public static final CounterLedger EMPTY = new CounterLedger(0, 0, 0, 0, 0, 0, 0, 0);
}
