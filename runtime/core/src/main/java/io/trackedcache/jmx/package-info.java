/**
 * The view for JConsole, VisualVM and every other JMX client.
 *
 * <p>Start with {@link io.trackedcache.jmx.JmxView}.
 *
 * <pre>
 *   JmxView --> OpenBean --> BeanSpec: attributes, operations, notifications, each with its description
 *                               |
 *       a cache:   CacheAttributes (the table of metrics), CacheOperations
 *       Registry:  RegistryBean        Agent: AgentBean       a set of counters: StatSpec
 *                               |
 *                           OpenTable: rows that clients read without classes of this project
 * </pre>
 *
 * <p>Called by the agent's housekeeper, or by a program that uses the runtime as a library. Depends on
 * {@code registry}, {@code tracking}, {@code stats}, {@code config} and {@code tracker}, and on no other view.
 */
@NullMarked
package io.trackedcache.jmx;

import org.jspecify.annotations.NullMarked;
