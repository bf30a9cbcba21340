package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that puts an entry. Every call that returns counts as one put.
 *
 * <pre>{@code
 * @CachePut("users")
 * void put(String id, User user) { map.put(id, user); }
 * }</pre>
 *
 * <ul>
 *   <li>A {@code boolean} result that is {@code false} says that nothing was put. Any other result counts, {@code null}
 *       included: many a {@code put} returns the value before.
 *   <li>With a {@code Map} as its only parameter, as in {@code putAll}, as many puts count as the map had entries when
 *       the method was called.
 *   <li>An exception counts nothing. A {@code CompletionStage} counts when it completes without one.
 * </ul>
 *
 * <p>It may stand on any method with a body, and with other annotations of this package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CachePut {

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
