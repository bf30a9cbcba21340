package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that returns how many entries the cache has, or how many bytes they take. Its calls are not counted.
 * The agent calls it when a view reads the size, and never during a lookup.
 *
 * <pre>{@code
 * @CacheSize("users")
 * int size() { return map.size(); }
 * }</pre>
 *
 * <ul>
 *   <li>What the method does while a view reads the size is not counted: lookups, puts, removals, cleanups, signals.
 *   <li>The size of the cache is the sum over all live instances. The agent keeps no instance alive. Instances that ask
 *       the same object for its size count it once; if they share only a part of their entries, the size is unknown,
 *       and the agent reports that.
 *   <li>The agent reads in the code of the method which objects it asks: those in fields of its class, also in loops
 *       over them, and in methods of the class that it calls. Where the number may come from elsewhere, the size is
 *       unknown as soon as two instances have entries, and the agent reports that.
 *   <li>The agent may call the method at any time and on any thread once the constructor has returned. If it throws, or
 *       returns {@code null} or a negative number, the size is shown as unknown.
 * </ul>
 *
 * <p>Allowed on an instance method of a class, with a body and without parameters, that returns a primitive number or a
 * {@code Number}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheSize {

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
     * What the method counts. A cache may have a method for each unit.
     *
     * @return the unit; by default entries
     */
    SizeUnit unit() default SizeUnit.ENTRIES;
}
