package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Variables whose slots hold first a number, then an object; a parameter that changes its type. */
public final class ReusedVariablesLookup {
    private ReusedVariablesLookup() {}

    @TrackedCache
    public static @Nullable Object find(Object key) {
        if (key instanceof String text) {
            long length = text.length();
            key = length * 2;
        } else {
            String text = key.toString();
            int length = text.length();
            key = List.of(text, length);
        }
        return key.toString().equals("0") ? null : key;
    }
}
