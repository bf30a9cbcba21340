/**
 * Trials of the agent with real libraries, in real containers, and together with other agents. Each trial runs in
 * forked JVMs, with the real agent jar.
 */
@NullMarked
package io.trackedcache.trials;

import org.jspecify.annotations.NullMarked;
