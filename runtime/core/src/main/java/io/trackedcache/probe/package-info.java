/**
 * What woven code reaches: one probe per tracked method and role, linked once.
 *
 * <p>Woven code names no class of ours. It finds {@link io.trackedcache.probe.ProbeLink} by name in the system class
 * loader and calls what it gets through {@code java.util.function} interfaces, so the application's class loaders need
 * to see neither the agent nor this package. Depends on {@code registry} and {@code tracker}.
 *
 * <pre>
 *   lookup  --> LookupProbe --> Reading, Failures: what came out --+
 *                    |                                             v
 *                    |          classifier of the application --> Verdict --> Outcome --> tracker
 *                    v                                             ^
 *               RunningLookup on the LookupStack of its thread ----+ the last signal
 *                    ^
 *   predicate --> PredicateProbe, load --> LoadProbe, CacheLookup --> RunningLookups
 * </pre>
 *
 * <p>Assumptions: 1. A probe is called by the woven method of its class alone, first to enter, then once to exit. 2. An
 * exit may be missing, after an error of the JVM; the exit of whatever lies below on the stack makes up for it. 3. All
 * that belongs to the application may throw, block, or look up itself: its results, keys, futures and classifiers.
 *
 * <p>Guarantees: 1. Nothing in here throws into the application; whatever goes wrong is swallowed and counted. 2. No
 * lock of ours is held while code of the application runs. 3. A probe is held by the constants of its woven class
 * alone, and so may hold a classifier of the application or a handle to its methods. Whatever outlives that, the stacks
 * of threads among it, refers to classes and objects of the application weakly or not at all. 4. A
 * {@code RunningLookup} belongs to one thread; what other threads may touch of a lookup is its {@code LookupHandle},
 * under its lock.
 */
@NullMarked
package io.trackedcache.probe;

import org.jspecify.annotations.NullMarked;
