/**
 * The weaver: rewrites annotated methods, from the bytes of a class file to the bytes of the woven one.
 *
 * <p>Start at {@link io.trackedcache.weaver.Weaver}. A class passes four stations:
 *
 * <ol>
 *   <li>{@link io.trackedcache.weaver.ConstantPoolScan} finds the classes that mention our annotations at all.
 *   <li>{@link io.trackedcache.weaver.ClassScan} collects {@link io.trackedcache.weaver.ClassFacts} and decides
 *       nothing.
 *   <li>{@link io.trackedcache.weaver.Decisions} decides by these facts and the
 *       {@link io.trackedcache.weaver.MethodRules} which methods are {@link io.trackedcache.weaver.Tracked} in which
 *       {@link io.trackedcache.weaver.Role}. {@link io.trackedcache.weaver.Obstacles} gives the
 *       {@link io.trackedcache.weaver.Reason} why a method is skipped.
 *   <li>An {@link io.trackedcache.weaver.Emitter} for each role emits the calls to the probe; a
 *       {@link io.trackedcache.weaver.ProbeLinkage} emits how woven code gets the probe.
 * </ol>
 *
 * <p>Besides, {@link io.trackedcache.weaver.Overrides} finds overrides that lack the annotation of their super class.
 * It is given every class of the application, as is {@link io.trackedcache.weaver.SuperTypes}, which finds the methods
 * that implement abstract ones that rules name.
 *
 * <p>{@link io.trackedcache.weaver.SizeCode} reads where the number of a size comes from, so that no entry is counted
 * twice.
 *
 * <p>The weaver does not count, loads no class of the application, and does not know the agent. Its only dependency is
 * ASM; it knows the runtime by name alone.
 *
 * <p>The agent calls it for each class that mentions our annotations, that a rule may include, or that implements an
 * abstract method which a rule names, on the thread that loads the class.
 */
@NullMarked
package io.trackedcache.weaver;

import org.jspecify.annotations.NullMarked;
