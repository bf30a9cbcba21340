/**
 * The weaver and the agent among large real libraries: every method of theirs is woven, and all goes on as before.
 *
 * <p>The libraries lie as jars in {@code target/corpus}, never on the class path of the tests.
 */
@NullMarked
package io.trackedcache.trials.corpus;

import org.jspecify.annotations.NullMarked;
