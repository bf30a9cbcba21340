package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that removes entries to make room, or a listener that is called for each entry that was removed so.
 *
 * <pre>{@code
 * @CacheEviction("users")
 * int evictOldest() { ... }
 * }</pre>
 *
 * <ul>
 *   <li>The result decides how many evictions are counted, as for {@link CacheRemoval}: {@code void} is one,
 *       {@code boolean} one or none; a number is that many if the call may evict several entries; any other result is
 *       the evicted value.
 *   <li>A method without parameters may evict several entries, and so may one with a collection, map, array or
 *       predicate as a parameter, or with {@code clear} or {@code All} in its name.
 *   <li>The call is not counted, and the agent reports that, if reading the size may run code of the application.
 *   <li>A call that throws is not counted. A {@code CompletionStage} is counted when it completes, by its value.
 * </ul>
 *
 * <p>For a cache without such a method, views show no number of evictions, not 0, until code records one.
 *
 * <p>Allowed on every method with a body, also together with other annotations of this package. Code that evicts within
 * another method calls {@link CacheSignals#evicted}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheEviction {

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
     * Whether the result is the number of evicted entries, or contains these entries, also where the declaration does
     * not show that.
     *
     * @return true if it is or does; by default name and parameters of the method decide
     */
    boolean amount() default false;
}
