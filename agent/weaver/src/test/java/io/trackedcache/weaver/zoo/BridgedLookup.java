package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Overrides a generic method: the compiler adds a bridge and copies the annotation onto it. */
public final class BridgedLookup implements UnaryOperator<@Nullable String> {
    @Override
    @TrackedCache
    public @Nullable String apply(@Nullable String key) {
        return key == null || key.isEmpty() ? null : key;
    }

    public static @Nullable String throughBridge(String key) {
        UnaryOperator<@Nullable String> operator = new BridgedLookup();
        return operator.apply(key);
    }
}
