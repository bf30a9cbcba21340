/**
 * The view for JConsole, VisualVM and every other JMX client: one MXBean per cache.
 *
 * <p>Called by the agent's housekeeper, or by a program that uses the runtime as a library. Depends on {@code registry}
 * and {@code tracker}; no other view is known here.
 */
@NullMarked
package io.trackedcache.jmx;

import org.jspecify.annotations.NullMarked;
