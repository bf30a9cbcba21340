package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that looks something up in a cache, so that every call is counted by the TrackedCache agent.
 *
 * <pre>{@code
 * @TrackedCache("users")
 * User find(String id) { return map.get(id); }
 * }</pre>
 *
 * <ul>
 *   <li><b>Miss</b>: the method returns {@code null}, {@code false} ({@code boolean} or {@code Boolean}), or an empty
 *       {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}.
 *   <li><b>Hit</b>: it returns anything else.
 *   <li><b>Lookup error</b>, neither hit nor miss: it throws. The exception goes on to the caller as it is.
 *   <li><b>Nested</b> lookups count each for itself, and so does each level of a recursion.
 * </ul>
 *
 * <p>It may stand on any method with a body and a result: static, private, final, synchronized, generic, a default
 * method of an interface, a method of a record or an enum. On an abstract or native method there is nothing to count,
 * and a {@code void} method tells neither hit nor miss; the agent leaves such methods as they are and says so. The
 * annotation is not inherited: put it on the method that runs.
 *
 * <p>Several methods may name the same cache; they count into the same numbers. Without the agent the annotation does
 * nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TrackedCache {

    /**
     * The name of the cache, as it appears in JConsole.
     *
     * @return the name; by default the simple name of the class that declares the method
     */
    String value() default "";

    /**
     * The manager of the cache: a name for a group of caches, as in JSR-107. Caches of the same name under different
     * managers are different caches.
     *
     * @return the name of the manager
     */
    String manager() default "default";
}
