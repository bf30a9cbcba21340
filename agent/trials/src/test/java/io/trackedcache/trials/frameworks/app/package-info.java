/** The applications of the trials with frameworks. */
@NullMarked
package io.trackedcache.trials.frameworks.app;

import org.jspecify.annotations.NullMarked;
