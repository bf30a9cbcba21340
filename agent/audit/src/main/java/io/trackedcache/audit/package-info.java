/**
 * Static analysis of class files: lists the counters that lose updates when several threads change them. Needs no
 * agent, and loads none of the classes it reads.
 *
 * <pre>{@code
 * paths --> ClassFileFinder --> Audit --> ClassAudit --> Finding
 *           (Archives)         (filter)   UpdateFinder: which instructions change a counter
 *                                         Protection: whether another thread can change it at the same time
 *                                            both use MethodFlow: values, held locks, escaped objects
 * }</pre>
 *
 * <p>Programs call {@link io.trackedcache.audit.StatsAudit}; the {@code audit} command of the agent's jar calls
 * {@link io.trackedcache.audit.AuditCommand}. To read the code, start at {@code ClassAudit}: one class in, its findings
 * out.
 *
 * <p>This package uses ASM's trees and frames, and {@code NearestName} of the runtime for suggestions. It must not
 * depend on anything else of the runtime, on the weaver or on the agent.
 *
 * <p>An audit runs on one thread. Its assumptions and guarantees:
 *
 * <ol>
 *   <li>Classes are read one at a time, and only findings are kept: memory does not grow with the number of classes.
 *       Therefore a class is audited without its superclass and its outer class.
 *   <li>The audit ends for any input. Sizes, steps and nesting are bounded. What exceeds a bound or cannot be read
 *       becomes a {@link io.trackedcache.audit.Problem}, and the audit continues.
 *   <li>Paths that never run at run time are followed too. A lock counts only if it is held on every path.
 *   <li>Two equal expressions are taken for the same object, even if other code changed a field between them. The audit
 *       prefers a false finding to a missed one.
 *   <li>The same input gives the same report, in the same order.
 * </ol>
 */
@NullMarked
package io.trackedcache.audit;

import org.jspecify.annotations.NullMarked;
