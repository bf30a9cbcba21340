/**
 * What is measured: the JMH benchmarks, and the small classes that they run.
 *
 * <p>Run in forked JVMs by {@code RunBenchmarks}, which chooses the agent, the threads and the number of rounds. A
 * benchmark whose subject is to be woven fails when it is not: the figures of an unwoven method would be a lie.
 */
@NullMarked
package io.trackedcache.examples.benchmarks.measured;

import org.jspecify.annotations.NullMarked;
