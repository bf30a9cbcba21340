/**
 * Scopes of class loaders: which classes of a JVM belong together because their class loaders do.
 *
 * <p>Start with {@link io.trackedcache.scope.LoaderScope}. {@code registry} decides with it which cache a class means
 * by a name, and {@code stats} which set of counters. Depends on the JDK alone.
 *
 * <p>Guarantees: no class loader of an application is kept alive. Nothing here is synchronized; the caller holds a
 * lock.
 */
@NullMarked
package io.trackedcache.scope;

import org.jspecify.annotations.NullMarked;
