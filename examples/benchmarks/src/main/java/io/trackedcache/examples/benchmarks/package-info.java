/**
 * Runs the benchmarks and compares the results with the budgets.
 *
 * <p>The scripts in {@code examples} call it; start at {@link io.trackedcache.examples.benchmarks.RunBenchmarks}. A
 * {@link io.trackedcache.examples.benchmarks.Pass} says which benchmark runs with which agent.
 * {@link io.trackedcache.examples.benchmarks.Harness} runs all passes in turn, in rounds.
 * {@link io.trackedcache.examples.benchmarks.Scores} keeps the results of each round, and
 * {@link io.trackedcache.examples.benchmarks.Reports} computes the rows of the report. No other module must depend on
 * this one. A missed budget is printed, but fails nothing.
 */
@NullMarked
package io.trackedcache.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
