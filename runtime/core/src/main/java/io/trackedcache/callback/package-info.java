/**
 * The errors of callbacks: of code of the application that TrackedCache calls, such as listeners and classifiers.
 *
 * <p>Start with {@link io.trackedcache.callback.CallbackErrors}. Called by every package that calls such code; read by
 * {@code tracking} and {@code jmx}. Depends on no other package.
 *
 * <p>Guarantees: recording an error never throws, as far as stack and memory allow; keeps names and texts only, of a
 * bounded number of classes.
 */
@NullMarked
package io.trackedcache.callback;

import org.jspecify.annotations.NullMarked;
