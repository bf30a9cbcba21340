/**
 * Trials with class loaders that see neither the agent nor one another: web applications, bundles, modules, layers. The
 * applications keep counts of their own, which the beans must show exactly. Start at CountedExactly.
 */
@NullMarked
package io.trackedcache.trials.loaders;

import org.jspecify.annotations.NullMarked;
