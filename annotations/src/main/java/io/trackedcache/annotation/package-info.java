/**
 * The annotations by which the author of a cache marks its methods. Start at
 * {@link io.trackedcache.annotation.TrackedCache}.
 *
 * <p>Only the weaver reads them, from class files. An annotated program runs the same with and without the agent, and
 * even without the annotations at run time; code that calls {@link io.trackedcache.annotation.CacheLookup} needs it.
 * Java 8 class files, no dependency.
 */
package io.trackedcache.annotation;
