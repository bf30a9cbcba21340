/** Tests snapshots with a fake JVM, whose MBeans have the shape of those of the agent. */
@NullMarked
package io.trackedcache.jconsole.snapshot;

import org.jspecify.annotations.NullMarked;
