/**
 * The JConsole plug-in: a tab with the caches of another JVM in a table, the rates of the selected cache in a chart,
 * with what the checks of its counts have found, the methods that are not counted, with their reasons, the open alerts,
 * and the counters of the application.
 *
 * <p>JConsole calls it in its own JVM: {@code jconsole -pluginpath trackedcache-agent.jar <pid>}. It knows the agent
 * only by its MBeans, which {@code snapshot} reads, and must not depend on any other package of this project. No other
 * package depends on it. To read the code, start at {@code TrackedCacheTab}.
 *
 * <ol>
 *   <li>Components are used on the event thread only. The event thread never uses the connection, which may be slow.
 *   <li>Any error of the other JVM becomes a sentence in the tab, never an exception for JConsole.
 *   <li>The connection is looked up for each use, because it changes after a reconnect.
 *   <li>The user's selection, sort order and column widths survive every refresh.
 * </ol>
 */
@NullMarked
package io.trackedcache.jconsole;

import org.jspecify.annotations.NullMarked;
