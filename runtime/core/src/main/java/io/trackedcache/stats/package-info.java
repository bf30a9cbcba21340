/**
 * Counters and values that any code may have: {@link io.trackedcache.stats.StatCounters}, a set of them under one name.
 *
 * <pre>
 *   increment --> StatCounter --> StatCells (striped: only added to) --+
 *   StatBatch, set, reset --> base of each counter, StatValue ---------+--> get, snapshot
 *                             (under the lock of the set)              |    (a snapshot: under the lock)
 *   StatKeys: what there is under which key                            +--> StatListener (under no lock)
 *   StatSets: which sets this JVM has
 * </pre>
 *
 * <p>Called by anybody, and by {@code probe} for methods that are annotated; {@code registry} lists the sets, and views
 * show them. Depends on {@code tracker} for the stripes, and on {@code config} for messages.
 *
 * <p>Assumptions:
 *
 * <ol>
 *   <li>Single increments are frequent and come from many threads; batches, values and snapshots are rarer.
 *   <li>The keys of a set are few and known soon.
 * </ol>
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A single increment is one atomic add. It never waits, and none is ever lost.
 *   <li>All changes of a batch are made under the lock under which snapshots are taken: every snapshot has all or none
 *       of it. A batch whose body throws changes nothing.
 *   <li>No code of the caller runs under the lock: neither the body of a batch nor a listener, so both may use the set
 *       as they like. What they do there is done at once, and is no part of the batch.
 *   <li>Sets are held weakly here: one that nobody uses any more is listed no more.
 * </ol>
 */
@NullMarked
package io.trackedcache.stats;

import org.jspecify.annotations.NullMarked;
