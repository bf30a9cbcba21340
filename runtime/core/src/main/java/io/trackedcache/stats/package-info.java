/**
 * Counters and values that an application defines itself: sets of them, each under one name.
 *
 * <p>Start with {@link io.trackedcache.stats.StatCounters}.
 *
 * <pre>
 *   increment --> StatCounter --> StatCells (striped: only added to) --+
 *   StatBatch, set, reset --> base of each counter, StatValue ---------+--> get, snapshot
 *                             (under the lock of the set)              |    (a snapshot: under the lock)
 *   StatKeys: the keys of a set                                        +--> StatListener (without a lock)
 *   StatSets: all sets of this JVM
 * </pre>
 *
 * <p>Called by applications, and by {@code probe} for annotated methods; views show the sets. Depends on
 * {@code tracker} for the stripes, on {@code scope} for class loaders, and on {@code config} for messages.
 *
 * <p>Assumptions:
 *
 * <ol>
 *   <li>Single increments are frequent and come from many threads; batches, values and snapshots are rarer.
 *   <li>The keys of a set are few, and most are known early.
 * </ol>
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A single increment is one atomic add. It never waits, and none is ever lost.
 *   <li>A batch is validated and then applied under the lock under which snapshots are taken: every snapshot has all of
 *       its changes or none. A batch whose body throws changes nothing.
 *   <li>No code of the caller runs under the lock: neither the body of a batch nor a listener, so both may use the set
 *       freely. What they change there takes effect at once, and is not part of the batch.
 *   <li>Sets are held weakly here: a set that is garbage collected is no longer listed.
 * </ol>
 */
@NullMarked
package io.trackedcache.stats;

import org.jspecify.annotations.NullMarked;
