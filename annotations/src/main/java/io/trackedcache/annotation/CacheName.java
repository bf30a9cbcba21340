package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field or method that tells the name of the cache which an instance is, for a class that is used for many
 * caches.
 *
 * <pre>{@code
 * @CacheName
 * private final String name;
 * }</pre>
 *
 * <ul>
 *   <li>Each instance counts under its own name; instances with equal names count together. The annotations of the
 *       class give the manager, and the name where an instance has none: {@code null}, blank or failing, and in static
 *       methods.
 *   <li>The name is read once per instance, when it first counts something after its constructor has set it.
 *   <li>When all instances of a name are gone, so are its numbers. Names beyond {@code max-caches} are counted
 *       together.
 *   <li>Only methods of the class that carries it are meant, not those of subclasses.
 * </ul>
 *
 * <p>It may stand on one field, or on one method with a body and without parameters; neither may be static. Any type of
 * the JDK will do: its {@code toString()} is the name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface CacheName {}
