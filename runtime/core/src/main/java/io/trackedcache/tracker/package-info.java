/**
 * The counts of one cache: recorded by probes on every lookup, read by views.
 *
 * <p>Called by {@code probe} and by anybody who counts by hand; held by {@code registry}. Depends on nothing of ours.
 *
 * <p>Assumptions:
 *
 * <ol>
 *   <li>Recording is frequent and comes from many threads; reading is rare.
 *   <li>Thread ids are handed out one after the other, so their low bits spread the threads over the stripes.
 * </ol>
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A record is one atomic add. None is ever lost, and recording never locks, allocates, logs or throws.
 *   <li>Leaf counts are disjoint and only ever grow; totals are derived from one reading of the leaves. So in every
 *       snapshot, taken under any load, {@code total = hits + misses} and {@code expired + uninitialized <= misses}.
 *   <li>Of two snapshots taken one after the other by one thread, no count of the second is below that of the first.
 * </ol>
 */
@NullMarked
package io.trackedcache.tracker;

import org.jspecify.annotations.NullMarked;
