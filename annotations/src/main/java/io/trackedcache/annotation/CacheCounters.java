package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that returns the counters which the application keeps itself of its cache. The agent calls it, and
 * compares them with its own counts.
 *
 * <pre>{@code
 * @CacheCounters("users")
 * Map<String, Long> counters() {
 *     return Map.of("cache_hits", hits, "cache_misses", misses);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>The keys are the names that views have: {@code cache_hits}, {@code cache_misses}, {@code cache_expired},
 *       {@code queries_while_uninitialized}, {@code total_queries}, {@code expired_entries_cleaned},
 *       {@code cleanup_runs}, {@code puts} and so on, see {@link CacheCount}. The values are numbers of any class.
 *       Other names are reported, and ignored.
 *   <li>The agent calls the method every {@code heal.interval}, on a thread of its own, once the constructor has
 *       returned. Methods of instances are called for each live instance; the agent keeps no instance alive.
 *   <li>The agent changes nothing, even if the setting {@code heal.own-counters.write} names a counter: it can add to
 *       fields alone, see {@link CacheCounter}.
 *   <li>Instances and classes from before the agent are unknown to it. So the counters of a class that was loaded
 *       before the agent was attached are not read.
 * </ul>
 *
 * <p>Allowed on a method with a body and without parameters, static or of an instance of a class, that returns
 * {@code Map} or one of the maps of {@code java.util}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheCounters {

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
