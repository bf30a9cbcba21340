/** Trials with other agents, which rewrite the same classes before or after ours. Start at OtherAgentsIT. */
@NullMarked
package io.trackedcache.trials.agents;

import org.jspecify.annotations.NullMarked;
