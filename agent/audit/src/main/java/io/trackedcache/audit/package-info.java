/**
 * Reads class files, and lists the counters in them that lose updates. Needs no agent, and no class to be loaded.
 *
 * <pre>{@code
 * paths --> ClassFiles --> Audit --> ClassAudit --> Finding
 *           (Archives)    (filter)   Updates: what counts
 *                                    Protection: what keeps others away
 *                                       both ask MethodFlow: values, held locks, escaped objects
 * }</pre>
 *
 * <p>{@link io.trackedcache.audit.StatsAudit} is the way in for programs, {@link io.trackedcache.audit.AuditCommand}
 * for people. ASM is the only dependency, and its trees and frames are all that is taken of it; nothing here knows the
 * runtime, the weaver or the agent, which calls this on its command line.
 *
 * <p>One thread does it all, and what it assumes and promises is:
 *
 * <ol>
 *   <li>Classes are read one at a time, and nothing of a class is kept but findings: memory does not grow with the
 *       number of classes. So no class knows another one, neither its superclass nor the one that it is nested in.
 *   <li>Whatever bytes come in, the audit ends: sizes, steps and nesting are bounded, and what goes beyond is a
 *       {@link io.trackedcache.audit.Problem}, as is what cannot be read. The rest goes on.
 *   <li>A way of the code that is never taken counts as well; a lock counts if it is held on all ways.
 *   <li>Two expressions that read the same stand for the same object, also if other code has changed a field between
 *       them: rather too much is listed than too little.
 *   <li>The same input gives the same report, in the same order.
 * </ol>
 */
@NullMarked
package io.trackedcache.audit;

import org.jspecify.annotations.NullMarked;
