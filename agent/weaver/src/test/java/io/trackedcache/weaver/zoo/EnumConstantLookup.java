package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup in the body of an enum constant, which is an anonymous class. */
public enum EnumConstantLookup {
    CONSTANT {
        @Override
        @TrackedCache("enum-constant")
        public @Nullable String find(String key) {
            return key.isEmpty() ? null : key;
        }
    };

    public abstract @Nullable String find(String key);

    public static @Nullable String ask(String key) {
        return CONSTANT.find(key);
    }
}
