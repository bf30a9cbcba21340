/** Reads class files, and lists the counters in them that lose updates. Needs no agent, and no class to be loaded. */
@NullMarked
package io.trackedcache.audit;

import org.jspecify.annotations.NullMarked;
