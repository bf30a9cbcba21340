/**
 * A tab of JConsole: the caches of another JVM in a table, the rates of one of them in a chart, and the methods that
 * are not counted, with their reasons.
 *
 * <p>Called by JConsole alone, in the JVM of JConsole: {@code jconsole -pluginpath trackedcache-agent.jar <pid>}. Knows
 * nothing of ours but the MBeans, which it reads through {@code reading}; nothing depends on it.
 *
 * <ol>
 *   <li>Components are touched on the event thread alone. Nothing there goes over the connection, which may be slow.
 *   <li>Whatever is wrong with the other JVM becomes a sentence in the tab, never an exception for JConsole.
 *   <li>The connection is asked for anew each time: after a reconnect it is another one.
 *   <li>What the user has chosen, sorted, and drawn to a width outlives every refresh.
 * </ol>
 */
@NullMarked
package io.trackedcache.jconsole;

import org.jspecify.annotations.NullMarked;
