package io.trackedcache.annotation;

/**
 * Whether the result of a lookup can mean that nothing was found, for {@link TrackedCache#result}.
 *
 * <p>A cache of values has no entry for an unknown key: its empty result is a miss. A cache of answers may remember the
 * answer "there is none": its empty result is a hit.
 *
 * <pre>{@code
 * @TrackedCache(value = "phones", result = Result.NEVER_A_MISS)
 * Optional<Phone> phone(String user) { return answers.computeIfAbsent(user, this::ask); }
 *
 * @CacheLoad("phones")
 * private Optional<Phone> ask(String user) { ... } // runs for a user who was never asked for: a miss
 * }</pre>
 */
public enum Result {
    /** The result decides: a result such as {@code null}, {@code false} or an empty {@code Optional} is a miss. */
    MAY_BE_A_MISS,

    /**
     * Every result is a hit, also {@code null}, {@code false} and an empty {@code Optional}. Only other events make a
     * lookup a miss:
     *
     * <ul>
     *   <li>a load ({@link CacheLoad}) that runs within the lookup;
     *   <li>a predicate ({@link CacheExpiry}, {@link CacheReady});
     *   <li>a signal ({@link CacheLookup});
     *   <li>a {@link TrackedCache#classifier};
     *   <li>an exception of {@link TrackedCache#missOn} or {@link TrackedCache#expiredOn}.
     * </ul>
     *
     * A lookup without any of these is always a hit. The rules for exceptions, futures and publishers are unchanged: a
     * publisher that completes without an element is a hit. A {@code void} method still needs a signal.
     *
     * <p>Not allowed together with {@link TrackedCache#miss} or {@link TrackedCache#bulk}, as the result decides there.
     * The agent does not count such a method, and reports that.
     */
    NEVER_A_MISS
}
