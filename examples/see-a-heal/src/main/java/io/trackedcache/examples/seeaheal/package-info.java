/**
 * A lesson: a cache that counts its lookups itself loses some of them; the agent finds which, and heals the counters.
 *
 * <p>{@code examples/see-a-heal.sh} runs it. {@link io.trackedcache.examples.seeaheal.UserCache} is the place to start.
 * It must not depend on anything of TrackedCache but the annotations; the agent's numbers are read over JMX.
 */
@NullMarked
package io.trackedcache.examples.seeaheal;

import org.jspecify.annotations.NullMarked;
