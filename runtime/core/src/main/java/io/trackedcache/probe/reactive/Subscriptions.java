package io.trackedcache.probe.reactive;

import org.jspecify.annotations.Nullable;

/** Is called for each subscription to one publisher. */
public interface Subscriptions {
    /** Starts to follow a subscription. Returns null for one that is not followed. Never throws. */
    @Nullable
    SubscriptionListener begin();
}
