/**
 * Trials of the weaver and the agent with large real libraries: every method is woven, and the libraries work as
 * before.
 *
 * <p>Start at CorpusIT. The libraries are jars in {@code target/corpus}, never on the class path of the tests.
 */
@NullMarked
package io.trackedcache.trials.corpus;

import org.jspecify.annotations.NullMarked;
