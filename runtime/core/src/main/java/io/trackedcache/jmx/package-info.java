/**
 * The view for JConsole, VisualVM and every other JMX client: {@link io.trackedcache.jmx.JmxView}.
 *
 * <pre>
 *   JmxView --> OpenBean --> BeanSpec: attributes, operations, notifications, each with its description
 *                               |
 *       a cache:   CacheAttributes (the table of metrics), CacheOperations
 *       Registry:  RegistryBean        Agent: AgentBean       a set of counters: StatSpec
 *                               |
 *                           OpenTable: rows that are read without classes of ours
 * </pre>
 *
 * <p>Called by the agent's housekeeper, or by a program that uses the runtime as a library. Depends on
 * {@code registry}, {@code config} and {@code tracker}; no other view is known here.
 */
@NullMarked
package io.trackedcache.jmx;

import org.jspecify.annotations.NullMarked;
