package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.Flow;

/** A lookup that returns a publisher, in a class with a predicate. */
public final class SignallingPublisherLookup {
    private SignallingPublisherLookup() {}

    @TrackedCache
    public static Flow.Publisher<String> find(String key) {
        return subscriber -> subscriber.onNext(key);
    }

    @CacheExpiry
    public static boolean isExpired(String value) {
        return value.isEmpty();
    }
}
