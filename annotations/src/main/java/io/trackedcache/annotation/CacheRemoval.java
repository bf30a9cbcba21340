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
 *   <li>{@code void} and {@code Void}: one removal. {@code boolean} and {@code Boolean}: one if {@code true}.
 *   <li>A declared number, collection, map or array, if the call may remove several entries: that many, or as many as
 *       it has elements; zero if it is negative or {@code null}. A call may do so if a parameter is a collection, map,
 *       array or predicate, if the name of the method is {@code clear} or has the word {@code All}, and with
 *       {@link #amount}.
 *   <li>Any other result is the removed value, also the number that {@code int remove(String key)} returns: one, but
 *       zero if it is {@code null}, {@code false} or an empty {@code Optional}, as for a lookup.
 *   <li>The call is not counted, and the agent reports that, if reading the size may run code of the application.
 *   <li>A call that throws is not counted. A {@code CompletionStage} is counted when it completes, by its value: the
 *       type of that value is the declared result.
 * </ul>
 *
 * <p>For a cache without such a method, views show no number of removals, not 0, until code records one.
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

    /**
     * Whether the result is the number of removed entries, or contains these entries, also where the declaration does
     * not show that.
     *
     * @return true if it is or does; by default name and parameters of the method decide
     */
    boolean amount() default false;
}
