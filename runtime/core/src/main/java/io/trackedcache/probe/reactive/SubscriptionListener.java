package io.trackedcache.probe.reactive;

import org.jspecify.annotations.Nullable;

/** Listens to one subscription. No method throws; what follows the end of the subscription is ignored. */
public interface SubscriptionListener {
    /** The only signal has come: a value, null for none, or a failure. */
    void ended(@Nullable Object value, @Nullable Throwable failure);

    /** The only value has come, or null as the publisher completed without one. */
    void found(@Nullable Object value);

    /** The publisher has failed. */
    void failed(@Nullable Throwable failure);

    /** One element has come; more may follow. */
    void element(@Nullable Object value);

    /** No more elements will come. */
    void completed();

    /** The subscriber has cancelled. */
    void cancelled();

    /** The subscription cannot be followed after all. */
    void forget();
}
