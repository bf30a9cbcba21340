/**
 * The tracking of a JVM: its switch, the state of each method, its cost and its health.
 *
 * <p>Start with {@link io.trackedcache.tracking.Tracking}. The agent and {@code probe} report to its
 * {@link io.trackedcache.tracking.MethodBook} and {@link io.trackedcache.tracking.CostBook}; {@code jmx} and
 * applications read {@link io.trackedcache.tracking.Explanation}, {@link io.trackedcache.tracking.Overhead} and
 * {@link io.trackedcache.tracking.Health}. Depends on {@code registry} and {@code tracker}. Has no thread.
 *
 * <p>Guarantees: keeps names and weak references, so no class or class loader is held; the number of methods is
 * bounded.
 */
@NullMarked
package io.trackedcache.tracking;

import org.jspecify.annotations.NullMarked;
