/**
 * Keeps errors of the probes away from the application: swallows, counts and reports them.
 *
 * <p>For {@code io.trackedcache.probe} and its sub-packages alone. Depends on {@code registry} and {@code tracking},
 * never on the rest of the probes. Where to start: {@link io.trackedcache.probe.errors.ProbeErrors}.
 *
 * <p>Assumptions: 1. An error may strike where no stack or no memory is left. 2. The reporter hands a text on and
 * returns; it may fail.
 *
 * <p>Guarantees: 1. No method in here throws. 2. No throwable is kept, as it refers to the classes on its stack. 3. An
 * error that may recur on every call is reported once and counted always.
 *
 * <p>A class that catches throwables on threads of the application passes the type to
 * {@link io.trackedcache.probe.errors.CatchTypes#resolve} in its static initializer. The JVM resolves the type of a
 * handler when the handler first matches; without memory or stack the resolution would fail, and the error would reach
 * the application. To mention the type earlier resolves it earlier.
 */
@NullMarked
package io.trackedcache.probe.errors;

import org.jspecify.annotations.NullMarked;
