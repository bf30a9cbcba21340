/** Counting by hand, for a cache that knows more than its result shows, or a program without the agent. */
@NullMarked
package io.trackedcache.examples.countbyhand;

import org.jspecify.annotations.NullMarked;
