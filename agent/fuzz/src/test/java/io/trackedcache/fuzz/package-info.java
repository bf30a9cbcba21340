/**
 * Fuzz tests of what reads class files: the pre-scan and the weaver. {@code mvn verify} runs what was found before, and
 * a fixed number of cases of a fixed seed; Jazzer looks for more on demand.
 */
@NullMarked
package io.trackedcache.fuzz;

import org.jspecify.annotations.NullMarked;
