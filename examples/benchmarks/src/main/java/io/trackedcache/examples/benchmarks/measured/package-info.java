/**
 * The JMH benchmarks, and the small classes that they run.
 *
 * <p>{@code RunBenchmarks} runs them in forked JVMs, and chooses the agent, the threads and the number of rounds. Start
 * at {@code LookupBenchmark}. A benchmark of woven code fails if the code is not woven, because its figures would be
 * false. This package must not depend on the harness and the reports.
 */
@NullMarked
package io.trackedcache.examples.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
