/**
 * The names of the caches: which tracker counts for which cache, with which settings, and the maintenance of all
 * trackers.
 *
 * <p>Start with {@link io.trackedcache.registry.TrackerRegistry}, which applications use, and
 * {@link io.trackedcache.registry.RegistryInternals}, which the agent's own parts use; {@code Trackers} holds what both
 * show; {@code CacheNaming} knows what a name means, by the rules of class loaders in {@code CacheResolver}. Called by
 * {@code probe} when woven code is linked, by the agent when a class is woven, and by every view. Depends on
 * {@code tracker}, on {@code scope} for class loaders, and on {@code config} for the settings. Has no thread.
 *
 * <p>Guarantees: a name has one tracker until it is removed, whichever thread asks first. A listener is called exactly
 * once with each tracker, also with those created before it was added, and once with its removal, in order and under no
 * lock. There are never more trackers than {@code max-caches} plus one; while counts move to
 * {@link io.trackedcache.registry.TrackerRegistry#GONE}, plus two.
 */
@NullMarked
package io.trackedcache.registry;

import org.jspecify.annotations.NullMarked;
