/**
 * The agent in class loaders that see neither it nor one another: web applications, bundles, modules, layers. The
 * applications keep their own books, which the beans have to show to the last one.
 */
@NullMarked
package io.trackedcache.trials.loaders;

import org.jspecify.annotations.NullMarked;
