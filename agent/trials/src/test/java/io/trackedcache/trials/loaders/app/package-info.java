/**
 * A small library with two caches that runs in all kinds of class loaders, and the applications that deploy it.
 *
 * <p>The package has everything that the library needs, so that it can be a bundle, a module or a web application.
 */
@NullMarked
package io.trackedcache.trials.loaders.app;

import org.jspecify.annotations.NullMarked;
