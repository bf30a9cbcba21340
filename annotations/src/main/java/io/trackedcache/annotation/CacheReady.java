package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a predicate that tells whether the cache can answer. Where it returns {@code false} while a lookup of the cache
 * runs on the same thread, that lookup ends as <b>uninitialized</b>: a miss, counted as such and apart.
 *
 * <pre>{@code
 * @CacheReady("users")
 * boolean isInitialized() { return initialized; }
 * }</pre>
 *
 * <ul>
 *   <li>It may be called in the class of the lookup or in another, directly or deep in the call tree. It speaks for the
 *       innermost running lookup of its cache; outside of any it counts nothing.
 *   <li>{@code true}, {@code null} or an exception says nothing, also where an earlier call returned {@code false}.
 *   <li>After an asynchronous lookup has returned its future, the lookup is not running on any thread; use
 *       {@link CacheLookup} there.
 * </ul>
 *
 * <p>It may stand on any method with a body that returns {@code boolean} or {@code Boolean}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheReady {

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
