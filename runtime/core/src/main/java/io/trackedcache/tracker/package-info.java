/**
 * The counts of one cache: recorded by probes on every lookup, kept consistent, read by views.
 *
 * <pre>
 *   record...  --> StripedCounts (leaves: only grow) --+--> Books (plus restored counts, minus the last reset)
 *                                                      |      checked and healed by Invariants --> CacheStatistics
 *                                                      +--> Windows (checkpoints of earlier counts)
 *   recordLatency --> Latencies (the newest)                EventLog (the newest events)
 *   Sampling (draws by the counts) --> LookupNeeds (one field) --> isTimed
 * </pre>
 *
 * <p>Called by {@code probe} and by applications that count by hand; held by {@code registry}. Depends on no other
 * package of this project. Start reading at {@link io.trackedcache.tracker.CacheStatisticsTracker}; a new counter
 * starts at {@code Leaf}, {@code Counter}, {@link io.trackedcache.tracker.CounterGroup} and
 * {@link io.trackedcache.tracker.Metric}.
 *
 * <p>Assumptions:
 *
 * <ol>
 *   <li>Recording is frequent and comes from many threads; reading is rare.
 *   <li>Thread ids are consecutive, so their low bits spread the threads over the stripes.
 *   <li>Recorded counts are right; only {@linkplain io.trackedcache.tracker.CacheStatisticsTracker#restore restored}
 *       counts can be wrong.
 * </ol>
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Recording a lookup is one atomic add. No record is ever lost, and recording a hit or a miss never locks,
 *       allocates, logs or throws, unless {@link io.trackedcache.tracker.EventsMode#ALL} is on.
 *   <li>Leaf counts are disjoint and only ever grow; totals are derived from one read of the leaves. So in every
 *       snapshot, taken under any load, every invariant holds, unless a fault was restored and not healed.
 *   <li>What one call records is seen together or not at all: a load with its time, a cleanup with its entries. The
 *       counts of a stripe are read as they were at one instant, unless they change at each of a few reads. Stripes are
 *       read one after the other, so the counts of different threads may be some nanoseconds apart.
 *   <li>Recording a load takes no lock either, except once in half a million loads. A cleanup, a heal and a load of
 *       more than a minute wait for a reader, for as long as it reads.
 *   <li>Snapshots, resets, restores and checks of one tracker exclude each other; recording waits for none of them.
 *   <li>If one thread calls {@link io.trackedcache.tracker.CacheStatisticsTracker#lifetime} twice, no count of the
 *       second result is below that of the first, whatever was reset, restored or healed in between.
 * </ol>
 */
@NullMarked
package io.trackedcache.tracker;

import org.jspecify.annotations.NullMarked;
