/**
 * Rewrites annotated methods: bytes in, bytes out.
 *
 * <p>{@link io.trackedcache.weaver.Decisions} decides which methods are tracked in which
 * {@link io.trackedcache.weaver.Role}, by annotations and {@link io.trackedcache.weaver.MethodRules}. An
 * {@link io.trackedcache.weaver.Emitter} for each role emits what they are given, a
 * {@link io.trackedcache.weaver.ProbeLinkage} tells how they find their probe. Nothing in here counts, loads a class of
 * the application, or knows that there is an agent; ASM is the only dependency, and the runtime is known by name alone.
 *
 * <p>Called by the agent for each class that mentions our annotations or that a rule may concern, on the thread that
 * loads the class.
 */
@NullMarked
package io.trackedcache.weaver;

import org.jspecify.annotations.NullMarked;
