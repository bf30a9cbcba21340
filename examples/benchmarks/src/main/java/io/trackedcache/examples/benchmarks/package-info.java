/**
 * Runs the benchmarks and holds what comes out against the budgets.
 *
 * <p>The way of a figure: {@link io.trackedcache.examples.benchmarks.Pass} says what is run with which agent,
 * {@link io.trackedcache.examples.benchmarks.Harness} runs all passes by turns, in rounds,
 * {@link io.trackedcache.examples.benchmarks.Scores} keeps what each round gave, and
 * {@link io.trackedcache.examples.benchmarks.Questions} asks it. Nothing in here is a test: a missed budget is printed,
 * it fails nothing.
 */
@NullMarked
package io.trackedcache.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
