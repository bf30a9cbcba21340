/**
 * Scenarios: ordinary caches with one outcome or trait each, and their expected counts. Each scenario runs in two
 * launchers: in a weaving class loader, and in a forked JVM with the agent.
 */
@NullMarked
package io.trackedcache.agent.scenario;

import org.jspecify.annotations.NullMarked;
