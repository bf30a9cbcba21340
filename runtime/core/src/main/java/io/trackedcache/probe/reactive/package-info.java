/**
 * Decorates the publishers of reactive libraries, so that each subscription is seen.
 *
 * <p>For {@code io.trackedcache.probe} alone, which implements {@code Subscriptions} and {@code SubscriptionListener}.
 * Depends on {@code errors}, never on the probes, and is compiled against no library. Where to start:
 * {@link io.trackedcache.probe.reactive.Publishers#decorated}.
 *
 * <p>Assumptions: 1. A library may be missing, or be present in several class loaders and versions. 2. Signals of one
 * subscription come one after another; a cancellation may come from any thread at any time.
 *
 * <p>Guarantees: 1. A decorated publisher has the declared type and the same behavior, by the library's own public
 * operators. 2. A publisher that cannot be decorated is returned unchanged. 3. Types of a library are held only by that
 * library's own types, so they can be unloaded together.
 */
@NullMarked
package io.trackedcache.probe.reactive;

import org.jspecify.annotations.NullMarked;
