package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.Flow;

/** A result that is only a recipe. */
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
