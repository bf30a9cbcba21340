/**
 * Second opinions: the counters that an application keeps itself of a cache, next to our own count.
 *
 * <pre>{@code
 * CounterSource --> OwnCounters --> KeptCounter --> Comparison --> OwnCounter
 * (field, method,   (of one         (one name)      (pure state)   (a row of views)
 *  program)          instance)
 *          Opinions --> CacheOpinions: those of each cache        OpinionChecks: when they are read
 * }</pre>
 *
 * <p>This package knows {@code tracker} and {@code config}. {@code probe} and programs adopt sources, {@code start}
 * runs the checks and finds causes, {@code jmx} shows the rows. To read the code, start at
 * {@link io.trackedcache.opinion.Comparison}: all rules are there.
 *
 * <ol>
 *   <li>Nothing here costs a lookup anything.
 *   <li>Code of the application runs on threads of their own, never on that of the housekeeper and under no lock. What
 *       it throws is kept; a source that does not return is left alone until it does.
 *   <li>A drift that is shown is at most what was lost, of a counter that counts each lookup before it returns. It may
 *       be less while lookups run. A counter that leaves out lookups now and then looks as if it lost them.
 *   <li>Nothing is written but to a counter that the settings name, whose code shows an update that can be lost; and
 *       then the drift is added, in one step. An event comes before it.
 *   <li>Neither instances nor classes of the application are kept alive.
 * </ol>
 */
@NullMarked
package io.trackedcache.opinion;

import org.jspecify.annotations.NullMarked;
