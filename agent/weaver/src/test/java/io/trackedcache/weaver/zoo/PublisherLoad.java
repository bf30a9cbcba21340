package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;
import java.util.concurrent.Flow;

/** A load that is only a recipe. */
public final class PublisherLoad {
    private PublisherLoad() {}

    @CacheLoad("some cache")
    public static Flow.Publisher<String> load(String key) {
        return subscriber -> subscriber.onNext(key);
    }
}
