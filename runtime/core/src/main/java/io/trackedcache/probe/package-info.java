/**
 * The probes that woven code calls: one per tracked method and role, linked once.
 *
 * <p>Woven code names no class of TrackedCache. It finds {@link io.trackedcache.probe.ProbeLink} by name in the system
 * class loader and calls the probe through {@code java.util.function} interfaces. So the application's class loaders
 * need to see neither the agent nor this package. The agent calls {@link io.trackedcache.probe.Probes}, and compares
 * the version of {@code ProbeLink}. Depends on {@code registry}, {@code opinion}, {@code tracking}, {@code stats} and
 * {@code tracker}; never on the weaver, the agent or a view.
 *
 * <pre>
 *   lookup --> LookupProbe --> ResultRules: the result alone decides ------------> tracker
 *                  |
 *                  | signals, exception, classifier, bulk
 *                  v
 *             EndedLookup ---> OutcomeRules --> Outcome -------------------------> tracker
 *                  ^                ^
 *   future --> PendingLookup        | last signal, Parting <-- LoadAttribution
 *                                   |
 *             RunningLookup on the LookupStack of its thread
 *                  ^
 *   predicate --> PredicateProbe, CacheLookup --> InnermostLookup
 *
 *   load --> LoadProbe --> CountedLoad --> LoadAttribution
 *
 *   probe --> attribution, outcome, reactive, instance --> errors          nothing refers back
 * </pre>
 *
 * <p>Where to start: {@link io.trackedcache.probe.LookupProbe#apply} and {@code accept} are what a lookup costs;
 * {@link io.trackedcache.probe.RunningLookup} has the table of states; {@code ProbeMaker} shows which role gets which
 * probe. A lookup is <i>followed</i> while it is on a {@code LookupStack}; its cache comes to be followed in an
 * <i>epoch</i>, see {@code CacheIndex}.
 *
 * <p>Assumptions: 1. A probe is called by the woven method of its class alone, first to enter, then once to exit. 2. An
 * exit may be missing, after an error of the JVM; the exit of a lookup below it on the stack makes up for it. 3.
 * Whatever belongs to the application may throw, block, or perform lookups: its results, keys, futures and classifiers.
 *
 * <p>Guarantees: 1. No probe throws into the application; an error is swallowed and counted. 2. No lock is held while
 * code of the application runs. 3. Only the constants of its woven class hold a probe, which may therefore hold a
 * classifier of the application or a handle to its methods. Whatever lives longer, such as the stacks of threads,
 * refers to classes and objects of the application weakly or not at all. 4. A {@code RunningLookup} belongs to one
 * thread; other threads use the {@code LookupHandle} of a lookup, under its lock.
 */
@NullMarked
package io.trackedcache.probe;

import org.jspecify.annotations.NullMarked;
