/**
 * Trials with frameworks that generate subclasses of classes with caches, or have caches of their own. Each framework
 * runs in a JVM of its own, and the beans must show what the application has looked up.
 */
@NullMarked
package io.trackedcache.trials.frameworks;

import org.jspecify.annotations.NullMarked;
