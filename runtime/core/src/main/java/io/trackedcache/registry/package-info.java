/**
 * The names of the caches: which tracker counts for which cache.
 *
 * <p>Called by {@code probe} when woven code is linked, by the agent when a class is woven, and by every view. Depends
 * on {@code tracker} alone.
 *
 * <p>Guarantees: for one name there is one tracker, for ever, whoever asks first; a listener hears of every tracker
 * exactly once, also of those that were there before it.
 */
@NullMarked
package io.trackedcache.registry;

import org.jspecify.annotations.NullMarked;
