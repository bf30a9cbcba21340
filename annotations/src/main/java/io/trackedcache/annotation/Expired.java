package io.trackedcache.annotation;

/** How a lookup counts whose entry has expired, for {@link CacheExpiry#then}. */
public enum Expired {
    /** As an expired miss, whatever the lookup returns: an expired entry is loaded again, or is not returned. */
    MISS,

    /**
     * As a stale hit if the lookup returns a value, that is, a result that is a hit by {@link TrackedCache}; otherwise
     * as an expired miss. For caches that return an old value while they refresh it, or because that failed:
     *
     * <pre>{@code
     * @TrackedCache("rates")
     * Double find(String currency) {
     *     Rate rate = rates.get(currency);
     *     if (rate != null && isExpired(rate)) { refreshLater(currency); }
     *     return rate == null ? null : rate.value; // the old value: a stale hit
     * }
     *
     * @CacheExpiry(then = Expired.STALE_HIT)
     * boolean isExpired(Rate rate) { ... }
     * }</pre>
     *
     * If a load ({@link CacheLoad}) that runs within the lookup returns a value, the lookup returns that one: it is an
     * expired miss. If the load throws, or returns a future that completes later, the rule above holds. A bulk lookup
     * counts an expired entry that it returns as a hit, not as a stale one.
     */
    STALE_HIT
}
