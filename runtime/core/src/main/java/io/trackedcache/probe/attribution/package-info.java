/**
 * Decides which lookup caused a load: the rules of {@code docs/counting-rules.md}, one class for each group of them.
 *
 * <pre>
 *   lookup --> enter --> Seat -----------------------> leave --> Parting: alone, missed, waited, doubts
 *                         ^ marks                        ^
 *   load ----> begin --> RunningLoad --> end             |
 *                         |  by key                      | by result
 *                         +---------> EndedLoad ---------+
 * </pre>
 *
 * <p>{@link io.trackedcache.probe.attribution.LoadAttribution} is the entrance: one object for each cache that has a
 * load. {@link io.trackedcache.probe.attribution.Keys} says when two keys are the same, and
 * {@link io.trackedcache.probe.attribution.Evidence} which results prove something. Used by {@code probe} alone;
 * depends on {@code errors} alone.
 *
 * <p>Assumptions: 1. A load ends before the lookup that waits for it can end, or its future is complete by then. 2. Two
 * harmless keys of one kind with equal 32-bit hashes are equal; a collision while both are looked up can move a miss
 * from one of the two lookups to the other.
 *
 * <p>Guarantees: 1. A load makes at most one lookup a miss, and a lookup is made a miss by at most one load. 2. Neither
 * keys nor results of the application are kept alive. 3. A lookup that no load concerns allocates nothing, takes no
 * lock and waits for no thread. 4. A load that cannot be attributed is counted as such, never dropped.
 */
@NullMarked
package io.trackedcache.probe.attribution;

import org.jspecify.annotations.NullMarked;
