/** Trials with a debugger. */
@NullMarked
package io.trackedcache.trials.debugger;

import org.jspecify.annotations.NullMarked;
