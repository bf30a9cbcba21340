package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a predicate that checks whether the cache is ready. If it returns {@code false} while a lookup of the cache
 * runs on the same thread, that lookup is counted as <b>uninitialized</b>: as a miss, and also in a count of its own.
 *
 * <pre>{@code
 * @CacheReady("users")
 * boolean isInitialized() { return initialized; }
 * }</pre>
 *
 * <ul>
 *   <li>The predicate may be in another class than the lookup, and be called at any depth below it. It affects the
 *       innermost running lookup of its cache. Outside of a lookup it has no effect.
 *   <li>{@code true}, {@code null} and an exception have no effect, except that of several answers about the same entry
 *       during one lookup, the last one that is not {@code null} counts. The entry is the receiver with the arguments:
 *       a {@code String}, a {@code UUID} and a number are compared by value, other objects by identity.
 *   <li>If the answers are about several entries, a load or the result decides: a value that is returned is a hit,
 *       unless the lookup has caused a load. A miss is as {@code false} says only if all answers were {@code false}.
 *       The agent reports such a lookup once, since a signal by {@link CacheLookup} would be exact.
 *   <li>Within a {@link CacheCleanup} of the cache, the predicate checks entries for that: it has no effect on a lookup
 *       around the cleanup.
 *   <li>Without a name, in a class that has neither a lookup nor a name of its own, it affects the innermost running
 *       lookup of any cache.
 *   <li>An asynchronous lookup that has returned its future runs on no thread any more. Signal by {@link CacheLookup}
 *       then.
 * </ul>
 *
 * <p>Allowed on every method with a body that returns {@code boolean} or {@code Boolean}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheReady {

    /**
     * The name of the cache. If that is the full name of its class, the simple name will do.
     *
     * @return the name; by default the name of the cache that the lookups of the same class use. They must all use one
     *     cache then. In a class without lookups, the innermost running lookup of any cache is meant by default.
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
