package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.concurrent.Flow;

/** A bulk lookup that returns a publisher. */
public final class PublisherLookup {
    private PublisherLookup() {}

    @TrackedCache(bulk = true)
    public static Flow.Publisher<String> find(String key) {
        return subscriber -> subscriber.onNext(key);
    }
}
