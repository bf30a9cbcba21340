package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that removes dead entries. Every call counts as a cleanup.
 *
 * <pre>{@code
 * @CacheCleanup("users")
 * int removeExpired() { ... }
 * }</pre>
 *
 * <ul>
 *   <li><b>Entries cleaned</b>: the result if it is a number, or its size if it is a {@code Collection}, a {@code Map}
 *       or an array; none with any other result, with {@code null} or below zero.
 *   <li><b>Cleanup error</b>: it throws; the run is counted too, and none was cleaned.
 *   <li>A {@code CompletionStage} is read when it completes.
 * </ul>
 *
 * <p>It may stand on any method with a body.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheCleanup {

    /**
     * The name of the cache.
     *
     * @return the name; by default that of the lookups in the same class, which must then be of one cache
     */
    String value() default "";

    /**
     * The manager of the cache.
     *
     * @return the name of the manager; by default that of the lookups in the same class where they have this cache, and
     *     {@code "default"} where they do not
     */
    String manager() default "";
}
