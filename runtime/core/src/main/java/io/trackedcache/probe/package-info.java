/**
 * What woven code reaches: one probe per tracked method, linked once.
 *
 * <p>Woven code names no class of ours. It finds {@link io.trackedcache.probe.ProbeLink} by name in the system class
 * loader and calls what it gets through {@code java.util.function} interfaces, so the application's class loaders need
 * to see neither the agent nor this package. Depends on {@code registry} and {@code tracker}.
 *
 * <p>Guarantees: nothing in here throws into the application; whatever goes wrong is swallowed and counted. A probe
 * holds trackers only, never a class or an object of the application.
 */
@NullMarked
package io.trackedcache.probe;

import org.jspecify.annotations.NullMarked;
