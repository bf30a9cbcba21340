/**
 * Caches as people write them, one outcome or one trait each: what they do, and what must be counted of it. Each runs
 * in two launchers: a loader that weaves, and a JVM of its own with the agent.
 */
@NullMarked
package io.trackedcache.agent.scenario;

import org.jspecify.annotations.NullMarked;
