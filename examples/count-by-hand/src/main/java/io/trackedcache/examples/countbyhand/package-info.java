/**
 * Counting by hand: for a cache whose outcome its result does not show, or for a program without the agent. Each class
 * has a {@code main} method or is used by one; start at {@code CountByHand}. It must not depend on the agent.
 */
@NullMarked
package io.trackedcache.examples.countbyhand;

import org.jspecify.annotations.NullMarked;
