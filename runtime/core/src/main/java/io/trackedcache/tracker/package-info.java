/**
 * The counts of one cache: recorded by probes on every lookup, kept consistent, read by views.
 *
 * <pre>
 *   record...  --> StripedCounts (leaves: only grow) --+--> Books (on top: what was restored; less: what was reset)
 *                                                      |      checked and healed by Invariants --> CacheStatistics
 *                                                      +--> Windows (what they were a while ago)
 *   recordLatency --> Latencies (the newest)                EventLog (what is notable)
 * </pre>
 *
 * <p>Called by {@code probe} and by anybody who counts by hand; held by {@code registry}. Depends on nothing of ours.
 *
 * <p>Assumptions:
 *
 * <ol>
 *   <li>Recording is frequent and comes from many threads; reading is rare.
 *   <li>Thread ids are handed out one after the other, so their low bits spread the threads over the stripes.
 *   <li>What is recorded is right; only what is {@linkplain io.trackedcache.tracker.CacheStatisticsTracker#restore
 *       restored} can be wrong.
 * </ol>
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A record of a lookup is one atomic add. None is ever lost, and recording a hit or a miss never locks,
 *       allocates, logs or throws, unless {@link io.trackedcache.tracker.EventsMode#ALL} is on.
 *   <li>Leaf counts are disjoint and only ever grow; totals are derived from one reading of the leaves. So in every
 *       snapshot, taken under any load, every invariant holds, unless a fault was restored and not healed.
 *   <li>Snapshots, resets, restores and checks of one tracker exclude each other; none of them holds up a record.
 *   <li>Of two readings of {@link io.trackedcache.tracker.CacheStatisticsTracker#lifetime} taken one after the other by
 *       one thread, no count of the second is below that of the first, whatever was reset, restored or healed in
 *       between.
 * </ol>
 */
@NullMarked
package io.trackedcache.tracker;

import org.jspecify.annotations.NullMarked;
