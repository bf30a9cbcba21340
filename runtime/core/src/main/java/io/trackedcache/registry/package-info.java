/**
 * The names of the caches: which tracker counts for which cache, how it counts, and the upkeep of all trackers.
 *
 * <p>Start with {@link io.trackedcache.registry.TrackerRegistry}. Called by {@code probe} when woven code is linked, by
 * the agent when a class is woven, and by every view. Depends on {@code tracker}, and on {@code config} for the
 * settings. Has no thread.
 *
 * <p>Guarantees: for one name there is one tracker until it is removed, whoever asks first; a listener hears of every
 * tracker exactly once, also of those that were there before it, and of its removal. There are never more trackers than
 * {@code max-caches} and one.
 */
@NullMarked
package io.trackedcache.registry;

import org.jspecify.annotations.NullMarked;
