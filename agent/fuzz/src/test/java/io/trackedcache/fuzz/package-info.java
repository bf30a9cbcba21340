/**
 * Fuzz tests of the readers of class files: the pre-scan and the weaver. Start at WeaverFuzzTest. {@code mvn verify}
 * runs earlier findings and a fixed number of cases of a fixed seed; Jazzer searches for more on demand.
 */
@NullMarked
package io.trackedcache.fuzz;

import org.jspecify.annotations.NullMarked;
