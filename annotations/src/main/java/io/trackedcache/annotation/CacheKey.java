package io.trackedcache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter that holds the key, or the keys of a bulk lookup; without it, the first parameter.
 *
 * <pre>{@code
 * @TrackedCache(value = "users", bulk = true)
 * Map<String, User> findAll(List<String> fields, @CacheKey Collection<String> ids) { ... }
 * }</pre>
 *
 * <p>For a bulk lookup without it, the keys are in the first parameter that is a {@code Collection} or an array. If
 * there are several of these, the agent does not count the lookup, and reports that. If it is on several parameters,
 * the first of them counts.
 *
 * <p>Only the weaver reads it, from class files. Like the other annotations, it is not inherited.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface CacheKey {}
