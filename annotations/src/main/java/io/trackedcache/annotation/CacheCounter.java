package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field in which the application counts its cache itself. The agent reads the field, and compares it with its
 * own count.
 *
 * <pre>{@code
 * @CacheCounter(value = CacheCount.HITS, cache = "users")
 * private long hits;
 * }</pre>
 *
 * <ul>
 *   <li>The agent reads the field every {@code heal.interval}, on a thread of its own. Fields of instances are read for
 *       each live instance; the agent keeps no instance alive.
 *   <li>The field is never changed, unless the setting {@code heal.own-counters.write} names the counter. Then the
 *       agent adds to it as one step for all threads. It cannot add to a field of the type {@code short},
 *       {@code Integer} or {@code Long}, nor to an {@code int} or {@code long} of a class file older than Java 11.
 *   <li>Instances and classes from before the agent are unknown to it. So the counters of a class that was loaded
 *       before the agent was attached are not read.
 * </ul>
 *
 * <p>Allowed on fields of instances and on static fields, with any access, of the types {@code int}, {@code long},
 * {@code short}, {@code Integer}, {@code Long}, {@code AtomicInteger}, {@code AtomicLong} and {@code LongAdder}. A
 * field of the first five must not be final, as it would never count.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CacheCounter {

    /**
     * What the field counts. A class has at most one field for each count of a cache.
     *
     * @return the count
     */
    CacheCount value();

    /**
     * The name of the cache. If that is the full name of its class, the simple name will do.
     *
     * @return the name; by default the name of the cache that the lookups of the same class use. They must all use one
     *     cache then.
     */
    String cache() default "";

    /**
     * The manager of the cache.
     *
     * @return the name of the manager; by default the manager of the lookups of the same class, if they use this cache;
     *     otherwise {@code "default"}
     */
    String manager() default "";
}
