/** Trials with a debugger. Start at DebuggerIT. */
@NullMarked
package io.trackedcache.trials.debugger;

import org.jspecify.annotations.NullMarked;
