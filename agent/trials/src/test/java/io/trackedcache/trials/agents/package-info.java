/** The agent beside other agents, which rewrite the same classes before it or after it. */
@NullMarked
package io.trackedcache.trials.agents;

import org.jspecify.annotations.NullMarked;
