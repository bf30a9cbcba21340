/**
 * The upkeep of the counts of a JVM, and its start without the agent: the background thread, and what it does.
 *
 * <p>Start at {@link io.trackedcache.start.TrackedCacheRuntime}, which programs call, and
 * {@link io.trackedcache.start.Upkeep}, which the agent calls as well. {@code Housekeeper} is the thread; what runs on
 * it is a {@code …Task}. A {@link io.trackedcache.start.RuntimePart} joins from its own jar. Only the agent depends on
 * this package, and these parts; it depends on the runtime alone.
 *
 * <p>Guaranteed:
 *
 * <ol>
 *   <li>What begins before {@code main} uses no {@code ManagementFactory}, no {@code java.util.logging}, no NIO file
 *       and no network: the tasks do so later, on the housekeeper.
 *   <li>There is one permanent thread, {@code trackedcache-housekeeper}, a daemon.
 *   <li>A task that fails is reported and stops no other.
 * </ol>
 */
@NullMarked
package io.trackedcache.start;

import org.jspecify.annotations.NullMarked;
