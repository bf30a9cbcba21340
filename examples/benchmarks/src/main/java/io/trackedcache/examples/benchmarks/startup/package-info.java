/**
 * What an agent adds to the start of a JVM, in time and memory, next to other agents.
 *
 * <p>{@link io.trackedcache.examples.benchmarks.startup.StartupBenchmark} launches a trivial program with each agent by
 * turns. Three kinds of classes live here: those of the benchmark, those of the program ({@code …Program},
 * {@link io.trackedcache.examples.benchmarks.startup.LastWords}) and those of the agents that are built on the fly
 * ({@code …Agent}). The latter two are packed into jars of their own; nothing else is on the class path of the program.
 */
@NullMarked
package io.trackedcache.examples.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
