package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that removes entries on request.
 *
 * <pre>{@code
 * @CacheRemoval("users")
 * boolean remove(String id) { return map.remove(id) != null; }
 * }</pre>
 *
 * <ul>
 *   <li>The declared result decides how many removals are counted. A primitive number: that many, but zero if it is
 *       negative. {@code boolean}: one or zero. {@code void}: one. A {@code Collection} or {@code Map} type of the JDK:
 *       its size, zero if it is {@code null}. Any other result, such as {@code Object}, is the removed value: one, but
 *       zero if it is {@code null} or an empty {@code Optional}.
 *   <li>The call is not counted, and the agent reports that, if reading the size may run code of the application.
 *   <li>A call that throws is not counted. A {@code CompletionStage} is counted when it completes, by its value.
 * </ul>
 *
 * <p>Allowed on every method with a body, also together with other annotations of this package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheRemoval {

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
