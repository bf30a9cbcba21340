package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that tells how many entries the cache has. The agent never counts its calls: it calls it, when
 * somebody looks at the size, and never on a lookup.
 *
 * <pre>{@code
 * @CacheSize("users")
 * int size() { return map.size(); }
 * }</pre>
 *
 * <ul>
 *   <li>The sizes of all instances that are alive are added up. The agent keeps no instance alive.
 *   <li>It may be called at any time, on any thread, from the end of the constructor on. Where it throws, returns
 *       {@code null} or less than zero, the size is unknown and shown as such.
 * </ul>
 *
 * <p>It may stand on a method without parameters, with a body, that returns a primitive number or a {@code Number}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheSize {

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
