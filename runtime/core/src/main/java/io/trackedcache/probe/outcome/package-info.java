/**
 * The rules that turn what a method returned, threw or signalled into an outcome or a number.
 *
 * <p>For {@code io.trackedcache.probe} alone. Depends on {@code errors} and {@code tracker}, never on the probes. Pure:
 * nothing in here knows of threads, stacks or futures. Where to start:
 * {@link io.trackedcache.probe.outcome.OutcomeRules#outcome}.
 *
 * <pre>
 *   classifier of the application --+
 *   last signal --------------------+--> OutcomeRules --> Outcome --> tracker
 *   result    --> ResultRules ------+
 *   exception --> ExceptionRules ---+
 *
 *   requested keys --> BulkKeys ------+
 *   loads and signals --> BulkEvents -+--> BulkValues --> BulkResult --> tracker
 *   what a put, a removal or a cleanup returned --> Amounts
 * </pre>
 *
 * <p>Assumptions: 1. Results, keys, exceptions and classifiers belong to the application: any call of them may throw.
 * 2. Classes of libraries are known by name alone; none is loaded.
 *
 * <p>Guarantees: 1. {@code ResultRules} does not allocate. 2. A result is read only if its class is one of
 * {@code ReadableClasses}, so that no code of the application runs; one that throws all the same counts as found. 3.
 * What cannot be classified is null, with a sentence that says why and what to do. 4. Classes of the application are
 * referred to weakly, except by the classifier, which only the probe of its own class holds.
 */
@NullMarked
package io.trackedcache.probe.outcome;

import org.jspecify.annotations.NullMarked;
