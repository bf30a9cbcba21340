/**
 * The trackers, sizes and own counters of single instances of the application's classes.
 *
 * <p>For {@code io.trackedcache.probe} alone. Depends on {@code errors}, {@code registry}, {@code opinion} and
 * {@code tracker}, never on the probes. Where to start: {@link io.trackedcache.probe.instance.InstanceTrackers} finds
 * the tracker of an instance that has a name; {@link io.trackedcache.probe.instance.SizeProbe} takes new instances that
 * have a size; {@link io.trackedcache.probe.instance.CounterProbe} takes members in which the application counts
 * itself.
 *
 * <p>Assumptions: 1. Getters of names and sizes belong to the application: they may throw, block or change. 2. The JVM
 * does not report when an instance is collected, so the agent calls {@code NamedTrackers.forgetTheGone} every few
 * seconds.
 *
 * <p>Guarantees: 1. Instances and their classes are referred to weakly, except from the constants of their own class.
 * 2. The name of an instance is read once. 3. A name without instances leaves the registry; its counts move to
 * {@code <gone>}. 4. No lock is held while code of the application runs.
 */
@NullMarked
package io.trackedcache.probe.instance;

import org.jspecify.annotations.NullMarked;
