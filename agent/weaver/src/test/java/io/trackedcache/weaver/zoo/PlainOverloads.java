package io.trackedcache.weaver.zoo;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Overloads and other methods without annotations, for rules. */
public final class PlainOverloads {
    public static final PlainOverloads INSTANCE = new PlainOverloads();

    public @Nullable String find() {
        return null;
    }

    public @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    public @Nullable String find(String key, int version) {
        return version == 0 ? null : key;
    }

    public String[] find(String... keys) {
        return keys;
    }

    public String find(Map.Entry<String, String> entry) {
        return entry.getValue();
    }

    public Supplier<String> later(String key) {
        return () -> key;
    }
}
