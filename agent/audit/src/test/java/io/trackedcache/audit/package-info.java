/** Audits the zoo, real jars, and class files that no compiler generates. */
@NullMarked
package io.trackedcache.audit;

import org.jspecify.annotations.NullMarked;
