/**
 * The cost of an agent at the start of a JVM, in time and memory, compared with other agents.
 *
 * <p>{@link io.trackedcache.examples.benchmarks.startup.StartupBenchmark} is the entry point. It launches a program
 * with each agent in turn. This package has three kinds of classes: those of the benchmark, those of the program
 * ({@code …Program}, {@link io.trackedcache.examples.benchmarks.startup.ProcessUsage}), and those of agents that are
 * built at run time ({@code …Agent}). The latter two are packed into separate jars. They must not depend on the
 * benchmark, because nothing else is on the class path of the program.
 */
@NullMarked
package io.trackedcache.examples.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
