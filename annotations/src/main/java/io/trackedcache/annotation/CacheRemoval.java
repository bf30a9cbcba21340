package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that removes entries by request.
 *
 * <pre>{@code
 * @CacheRemoval("users")
 * boolean remove(String id) { return map.remove(id) != null; }
 * }</pre>
 *
 * <ul>
 *   <li>The declared result tells how many. A primitive number: that many, none below zero. {@code boolean}: one or
 *       none. {@code void}: one. Anything else is the value that was removed: one, but none where it is {@code null} or
 *       an empty {@code Optional}.
 *   <li>An exception counts nothing. A {@code CompletionStage} is read when it completes, by what it has then.
 * </ul>
 *
 * <p>It may stand on any method with a body, and with other annotations of this package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheRemoval {

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
