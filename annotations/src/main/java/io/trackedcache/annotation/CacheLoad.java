package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that computes or fetches a value for the cache. Every call is counted as a load, succeeded or failed,
 * with its time.
 *
 * <pre>{@code
 * @CacheLoad("users")
 * User load(String id) { return database.read(id); }
 * }</pre>
 *
 * <ul>
 *   <li>The key is the first parameter, or the one with {@link CacheKey}. Of the lookups of the same cache and key that
 *       run when the load begins and still when it ends, on any thread, the earliest without a load of its own is a
 *       <b>miss</b>, unless a signal or a predicate has decided. A lookup that returns a {@code CompletionStage} runs
 *       until that completes.
 *   <li>The other lookups of the key that end after the load are counted as <b>coalesced</b>, in addition to their
 *       outcome: they waited for it.
 *   <li>A load without a running lookup of its key is a <b>refresh</b> or a read-ahead, and no miss.
 *   <li>If the keys cannot be compared, the result shows which lookup has caused the load: the first that ends with the
 *       same object, future or exception. A load that no result shows, although a lookup may have caused it that is
 *       counted as a hit, is <b>unattributed</b>: it lowers {@code HitRateAtLeast}, and is reported.
 *   <li>A load fails if the method throws. {@code null} is a successful result.
 *   <li>A load that returns a {@code CompletionStage} ends when that completes.
 * </ul>
 *
 * <p>Keys are compared by value if they are strings, boxed numbers, enum constants, UUIDs, big numbers, dates and times
 * of {@code java.time}, or records of these; otherwise by identity. No method of the application is called.
 *
 * <p>For a cache without such a method, views show no number of loads, not 0, until code records one.
 *
 * <p>Allowed on every method with a body.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheLoad {

    /**
     * The name of the cache. If that is the full name of its class, the simple name will do.
     *
     * @return the name; by default the name of the cache that the lookups of the same class use. They must all use one
     *     cache then.
     */
    String value() default "";

    /**
     * The manager of the cache.
     *
     * @return the name of the manager; by default the manager of the lookups of the same class, if they use this cache;
     *     otherwise {@code "default"}
     */
    String manager() default "";

    /**
     * Whether the load is never the miss of a lookup: it only refreshes, even if a lookup of its key waits for it.
     *
     * @return true for a load that only refreshes
     */
    boolean refresh() default false;
}
