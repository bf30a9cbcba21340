package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that makes a value anew. Every call counts as a load, with its time, as succeeded or failed.
 *
 * <pre>{@code
 * @CacheLoad("users")
 * User load(String id) { return database.read(id); }
 * }</pre>
 *
 * <ul>
 *   <li>Run while a lookup of the cache runs on the same thread, it makes the innermost one a <b>miss</b>, unless that
 *       is known to be expired or uninitialized already. Outside of a lookup, a refresh for instance, it counts as a
 *       load alone.
 *   <li>It fails by throwing. {@code null} is a result like any other.
 *   <li>A {@code CompletionStage} ends the load when it completes. For an asynchronous lookup, put the annotation on
 *       the method that starts the load, so that it runs within the lookup.
 *   <li>A lookup within which no load of its cache runs, but that returns or throws the very object that a load gave
 *       that ended meanwhile, has waited for the load of another: it is counted as <b>coalesced</b>, besides what its
 *       result says. So has one that returns a future that a load has given, before that completes. Results that are
 *       the same object for many keys ({@code null}, booleans, small numbers, enum constants) are no proof of that.
 * </ul>
 *
 * <p>It may stand on any method with a body.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheLoad {

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
