/**
 * A small library with two caches, which runs in all kinds of class loaders, and the applications that put it there.
 *
 * <p>What the library needs is in this package, so that the package alone can be a bundle, a module or a web
 * application.
 */
@NullMarked
package io.trackedcache.trials.loaders.app;

import org.jspecify.annotations.NullMarked;
