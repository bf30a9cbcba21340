package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that computes or fetches a value for the cache. Every call is counted as a load, succeeded or failed,
 * with its time.
 *
 * <pre>{@code
 * @CacheLoad("users")
 * User load(String id) { return database.read(id); }
 * }</pre>
 *
 * <ul>
 *   <li>A load that runs while a lookup of the cache runs on the same thread makes the innermost such lookup a
 *       <b>miss</b>, unless that is already expired or uninitialized. Outside of a lookup, for instance in a refresh,
 *       it is counted as a load only.
 *   <li>A load fails if the method throws. {@code null} is a successful result.
 *   <li>A load that returns a {@code CompletionStage} ends when that completes. For an asynchronous lookup, annotate
 *       the method that starts the load, so that it runs within the lookup.
 *   <li>A lookup is counted as <b>coalesced</b>, in addition to its outcome, if it waited for the load of another
 *       lookup. That is so if no load runs within the lookup, and it returns or throws the same object as a load that
 *       ended in the meantime; or if it returns the future of a load that has not completed. Objects that are shared
 *       between keys ({@code null}, booleans, small numbers, enum constants) prove nothing.
 * </ul>
 *
 * <p>Allowed on every method with a body.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheLoad {

    /**
     * The name of the cache.
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
