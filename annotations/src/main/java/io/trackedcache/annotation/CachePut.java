package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that puts an entry. Every call that returns is counted as one put, or as several if it puts several
 * entries.
 *
 * <pre>{@code
 * @CachePut("users")
 * void put(String id, User user) { map.put(id, user); }
 * }</pre>
 *
 * <ul>
 *   <li>If the declared result is {@code boolean} or {@code Boolean}, {@code false} means that nothing was put. Any
 *       other result is a put, also {@code null}: many {@code put} methods return the previous value.
 *   <li>If the name of the method has the word {@code All}, as in {@code putAll}, the call counts as many puts as its
 *       first {@code Map}, or else its first collection or array, had entries when the method was called. It is not
 *       counted, and the agent reports that, if reading the size may run code of the application. In other methods, a
 *       map is one value; {@link #amount} overrides that.
 *   <li>A call that throws is not counted. A {@code CompletionStage} is counted when it completes with a value, which
 *       is read as a result.
 * </ul>
 *
 * <p>For a cache without such a method, views show no number of puts, not 0, until code records one.
 *
 * <p>Allowed on every method with a body, also together with other annotations of this package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CachePut {

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
     * Whether a call puts several entries. If the result is a number, or a future of one, that is how many; otherwise
     * it is the size of the first map, collection or array among the arguments.
     *
     * @return true if it does; by default the name of the method decides
     */
    boolean amount() default false;
}
