package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field or method that holds the cache name of an instance, for a class whose instances are different caches.
 *
 * <pre>{@code
 * @CacheName
 * private final String name;
 * }</pre>
 *
 * <ul>
 *   <li>Each instance counts under its own name. Instances with equal names count together.
 *   <li>The other annotations of the class give the manager. If they give a name too, that comes first: the instance
 *       {@code eu} of {@code @TrackedCache("reg")} counts as {@code reg[eu]}. It is also the name for static methods,
 *       and for an instance whose name is {@code null} or blank, or whose method throws.
 *   <li>The name is read once per instance: at the first count after the constructor has set it.
 *   <li>When all instances of a name have been garbage collected, its cache is removed, and its counts move to the
 *       cache {@code <gone>} of the same manager. An instance that gets the name later starts at zero. Names beyond
 *       {@code max-caches} are counted together.
 *   <li>The name applies to the annotated methods of the same class, not to those of subclasses.
 * </ul>
 *
 * <p>Allowed on one field, record component or method of a class. It must not be static; a method must have a body and
 * no parameters. Its type must be a type of the JDK, whose {@code toString()} is the name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface CacheName {}
