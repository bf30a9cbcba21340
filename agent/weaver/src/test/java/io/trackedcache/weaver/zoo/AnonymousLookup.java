package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An anonymous class. */
public final class AnonymousLookup {
    private AnonymousLookup() {}

    // A lambda could not carry the annotation.
    @SuppressWarnings({"UnnecessaryAnonymousClass", "Convert2Lambda"})
    public static @Nullable String ask(String key) {
        return new Function<String, @Nullable String>() {
            @Override
            @TrackedCache
            public @Nullable String apply(String asked) {
                return asked.isEmpty() ? null : asked;
            }
        }.apply(key);
    }
}
