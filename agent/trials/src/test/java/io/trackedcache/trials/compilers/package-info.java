/** Trials with class files of other compilers than javac, and with optimized ones. */
@NullMarked
package io.trackedcache.trials.compilers;

import org.jspecify.annotations.NullMarked;
