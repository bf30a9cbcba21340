package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lookup with lambdas, one of which captures a variable, and a method reference. */
public final class LambdaLookup {
    @TrackedCache
    public @Nullable String find(String key) {
        return Stream.of("a", "b")
                .filter(key::equals)
                .map(found -> found + key)
                .findFirst()
                .orElse(null);
    }
}
