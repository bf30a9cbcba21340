package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;
import java.util.concurrent.Flow;

/** A load that returns a publisher. */
public final class PublisherLoad {
    private PublisherLoad() {}

    @CacheLoad("some cache")
    public static Flow.Publisher<String> load(String key) {
        return subscriber -> subscriber.onNext(key);
    }
}
