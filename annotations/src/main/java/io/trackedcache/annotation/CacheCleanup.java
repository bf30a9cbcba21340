package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that removes dead entries. Every call is counted as a cleanup.
 *
 * <pre>{@code
 * @CacheCleanup("users")
 * int removeExpired() { ... }
 * }</pre>
 *
 * <ul>
 *   <li><b>Entries cleaned</b>: the result if it is a number, or the size of the result if it is a {@code Collection},
 *       a {@code Map} or an array. A negative number counts as zero. Any other result, also {@code null}, adds nothing:
 *       if no cleanup of the cache returns entries or their number, views show no number of entries cleaned. A result
 *       adds nothing either if reading it may run code of the application; the agent reports that.
 *   <li><b>Cleanup error</b>: the method throws. The call is still counted as a cleanup, of zero entries.
 *   <li>A {@code CompletionStage} is counted when it completes, by its value.
 * </ul>
 *
 * <p>For a cache without such a method, views show no number of cleanups, not 0, until code records one.
 *
 * <p>Allowed on every method with a body.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheCleanup {

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
}
