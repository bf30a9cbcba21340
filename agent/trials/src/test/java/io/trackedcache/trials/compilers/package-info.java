/** Trials with class files of compilers other than javac, and of an optimizer. Start at CompilersIT. */
@NullMarked
package io.trackedcache.trials.compilers;

import org.jspecify.annotations.NullMarked;
